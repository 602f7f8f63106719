using System.Runtime.ExceptionServices;
using Micrograd.Repl.Commands;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Language;
using Micrograd.Repl.Printing;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Interaction;

/// <summary><c>micrograd</c> without a page.</summary>
internal static class ConsoleProgram
{
    private const string Greeting = "C# with Value, MLP and plots. :help for help, Tab completes, Ctrl+D leaves.";

    /// <summary>Opens the console on a terminal, or runs the code after -e, or what comes through a pipe.</summary>
    public static int Run(string? code, bool allowsPictures, TextWriter output, TextWriter errors)
    {
        bool isTyped = code is null && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        bool isTerminal = isTyped && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var screen = new TerminalScreen(isTerminal, allowsPictures);
        Conversation Talk(SessionLog? log) =>
            new(() => Session.Start([]), output, errors, screen) { Log = log, Explain = NameAnswer.Of };
        if (!isTyped)
        {
            var lines = new PipedLines(code is null ? Console.In : new StringReader(code));
            if (code is null)
                Console.SetIn(lines); // a submission that reads takes the next line of the pipe
            return PlainConsole.RunPipe(Talk(log: null), lines);
        }

        ExceptionHandling.SetUnhandledExceptionHandler(error => SayOfThread(error, errors));
        var log = SessionLog.OfUser(errors);
        string offer = RestoreCommand.Offer(log) is { } cut ? cut + "\n" : "";
        if (isTerminal)
        {
            // The prompt is written before anything slow is loaded. The editor has the keys, and the terminal does not
            // echo them.
            Console.TreatControlCAsInput = true;
            output.Write($"{Greeting}\n{offer}{View.Prompt}");
            var terminal = new SharedTerminal(screen, output);
            Console.SetOut(terminal.Writer(output));
            if (!Console.IsErrorRedirected)
                Console.SetError(terminal.Writer(errors));
            (output, errors) = (Console.Out, Console.Error);
            using var console = new TerminalConsole(terminal, Talk(log));
            console.Run();
        }
        else
        {
            output.Write(offer);
            PlainConsole.Run(Talk(log), Console.In, output);
        }

        log.Remove();
        Environment.Exit(0); // the user's own threads do not keep the program open
        return 0;
    }

    /// <summary>
    /// An exception on a thread, timer or finalizer of the user's, which would end the process. It is none if Ctrl+C
    /// stopped the code there.
    /// </summary>
    private static bool SayOfThread(Exception error, TextWriter errors)
    {
        if (error is not OperationCanceledException)
            errors.WriteLine($"On a thread of its own: {ObjectText.Tried(() => TypedText.Describe(error))}");
        return true;
    }
}
