using System.Globalization;
using System.Runtime.InteropServices;
using Spectre.Console;

namespace Micrograd.Terminal;

/// <summary>Shows a long training as it runs.</summary>
public static class TrainingProgress
{
    /// <summary>Runs a training and shows its step, loss, accuracy and the time left.</summary>
    /// <remarks>
    /// On a terminal it is one line that changes, and Ctrl+C gives the cursor back. In a file or for another program it
    /// is plain lines, about as many as asked for or fewer.
    /// </remarks>
    /// <example>
    /// <c>TrainingProgress.Show(report => Training.Run(optimizer, 10_000, forward, report: report))</c>
    /// </example>
    /// <param name="train">Runs the training; it is given what to pass on as report.</param>
    /// <param name="lines">How many plain lines a whole run prints, at least 1.</param>
    /// <returns>What <paramref name="train"/> returns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one line was asked for.</exception>
    public static TrainingRun Show(Func<Action<TrainingStep>, TrainingRun> train, int lines = 20) =>
        Show(train, lines, AnsiConsole.Console, Console.Out, isTerminal: !Console.IsOutputRedirected);

    internal static TrainingRun Show(
        Func<Action<TrainingStep>, TrainingRun> train,
        int lines,
        IAnsiConsole console,
        TextWriter plain,
        bool isTerminal)
    {
        ArgumentNullException.ThrowIfNull(train);
        if (lines < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(lines), $"A training was to be shown in {lines} lines. Ask for at least 1.");
        }

        if (!isTerminal)
            return train(step => PrintSome(step, lines, plain));

        TrainingRun? run = null;
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => console.Cursor.Show());
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => console.Cursor.Show());
        console.Progress()
            .AutoClear(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask("training");
                run = train(step => Advance(task, step));
                task.StopTask();
            });
        return run!;
    }

    /// <summary>One line about a step, such as <c>step 41 of 100, loss 0.1234, accuracy 98.0%, 12 s left</c>.</summary>
    internal static string Line(TrainingStep step)
    {
        string accuracy = step.Accuracy is { } part
            ? string.Create(CultureInfo.InvariantCulture, $", accuracy {part * 100:F1}%")
            : "";
        string time = step.Step + 1 == step.Steps ? $"{Time(step.Elapsed)} in all" : $"{Time(step.TimeLeft)} left";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"step {step.Step + 1} of {step.Steps}, loss {step.Loss:G4}{accuracy}, {time}");
    }

    private static void PrintSome(TrainingStep step, int lines, TextWriter plain)
    {
        int every = Math.Max(1, (step.Steps + lines - 1) / lines);
        if (step.Step % every == 0 || step.Step + 1 == step.Steps)
            plain.WriteLine(Line(step));
    }

    private static void Advance(ProgressTask task, TrainingStep step)
    {
        task.MaxValue = step.Steps;
        task.Description = Line(step);
        task.Value = step.Step + 1;
    }

    private static string Time(TimeSpan span) => span.TotalSeconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(span.TotalSeconds)} s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span:mm\\:ss}");
}
