using Micrograd.Terminal;
using Spectre.Console;

namespace Micrograd.Tests;

public class TrainingProgressTests
{
    private static readonly StringWriter Nowhere = new();

    private static TrainingRun Train(int steps, Action<TrainingStep> report)
    {
        Value x = new(1);
        return Training.Run(new Sgd([x], 0.1), steps, _ => new Objective(x.Pow(2.0), 0.5), report: report);
    }

    private static IAnsiConsole Console(TextWriter text) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Out = new AnsiConsoleOutput(text),
    });

    [Fact]
    public void A_line_tells_step_loss_accuracy_and_time_left()
    {
        Assert.Equal(
            "step 42 of 100, loss 0.1235, accuracy 98.0%, 58 s left",
            TrainingProgress.Line(new(41, 100, 0.123456, 0.98, 0.1, TimeSpan.FromSeconds(42))));
        Assert.Equal(
            "step 1 of 10000, loss 1.5E-07, 2:46:39 left",
            TrainingProgress.Line(new(0, 10_000, 1.5e-7, null, 0.1, TimeSpan.FromSeconds(1))));
        Assert.Equal(
            "step 10 of 10, loss 3, 2 s in all",
            TrainingProgress.Line(new(9, 10, 3, null, 0.1, TimeSpan.FromSeconds(1.5))));
    }

    [Fact]
    public void Piped_output_is_a_few_plain_lines()
    {
        using var text = new StringWriter();
        TrainingRun run = TrainingProgress.Show(
            report => Train(50, report), 5, Console(Nowhere), text, isTerminal: false);
        string[] lines = text.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["1", "11", "21", "31", "41", "50"], lines.Select(line => line.Split(' ')[1]));
        Assert.DoesNotContain('\u001b', text.ToString());
        Assert.Equal(50, run.History.Count);
    }

    [Fact]
    public void On_a_terminal_one_line_moves_along_and_ends_at_the_last_step()
    {
        using var text = new StringWriter();
        TrainingRun run = TrainingProgress.Show(
            report => Train(50, report), 5, Console(text), Nowhere, isTerminal: true);
        Assert.Equal(50, run.History.Count);
        Assert.Contains("step 50 of 50, loss ", text.ToString(), StringComparison.Ordinal);
        Assert.Contains('\u001b', text.ToString());
        Assert.Equal("", Nowhere.ToString());
    }
}
