using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Interaction;
using Micrograd.Repl.Language;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Tests;

/// <summary>Lines through a pipe, and the answers.</summary>
internal sealed record Dialogue(int ExitCode, string Output, string Errors)
{
    public static Dialogue Of(params string[] lines)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        TextWriter before = Console.Out;
        Console.SetOut(output); // where the code's own WriteLine goes
        try
        {
            return Of(lines, output, errors);
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    private static Dialogue Of(string[] lines, StringWriter output, StringWriter errors)
    {
        var screen = new TerminalScreen(isTerminal: false, allowsPictures: false);
        var conversation = new Conversation(() => Session.Start([]), output, errors, screen)
        {
            Explain = NameAnswer.Of,
        };
        var pipe = new PipedLines(new StringReader(string.Join('\n', lines)));
        TextReader before = Console.In;
        Console.SetIn(pipe);
        int exitCode = PlainConsole.RunPipe(conversation, pipe);
        Console.SetIn(before);
        return new(exitCode, output.ToString().TrimEnd('\n'), errors.ToString().TrimEnd('\n'));
    }

    /// <summary>The output of the lines, none of which may fail.</summary>
    public static string Value(params string[] lines)
    {
        Dialogue dialogue = Of(lines);
        Assert.Equal((0, ""), (dialogue.ExitCode, dialogue.Errors));
        return dialogue.Output;
    }
}
