using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

public class AnalystTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_key_is_drawn_while_an_analysis_is_still_running_and_stops_it()
    {
        using var slow = new SlowLanguage();
        var keyboard = new Keyboard(slow) { AnswersAtOnce = false };
        var answers = new List<Insight>();
        using var analyst = new Analyst(slow, TimeSpan.Zero, answers.Add);

        analyst.Ask(keyboard.Type("x").Editor.Question);
        Assert.True(slow.Started.Wait(Enough, TestContext.Current.CancellationToken));
        Assert.Equal(["> xy"], keyboard.Type("y").Screen.Lines);
        Assert.Empty(answers);

        analyst.Ask(keyboard.Editor.Question); // the analysis of x never ends by itself
        await analyst.Work.WaitAsync(Enough, TestContext.Current.CancellationToken);
        Assert.Equal(["xy", "xy"], answers.Select(answer => answer.Question.Text));
        Assert.Equal([false, true], answers.Select(answer => answer.Mistakes is not null));
    }

    [Fact]
    public async Task A_question_is_asked_once_and_an_entered_text_not_at_all()
    {
        using var slow = new SlowLanguage();
        using var analyst = new Analyst(slow, TimeSpan.Zero, _ => { });
        analyst.Ask(new Question("a", 1, false));
        Task work = analyst.Work;
        analyst.Ask(new Question("a", 1, false));
        Assert.Same(work, analyst.Work);
        await work.WaitAsync(Enough, TestContext.Current.CancellationToken);
        analyst.Ask(null);
        Assert.Same(work, analyst.Work);
    }

    [Fact]
    public async Task An_exception_of_the_analysis_is_a_row_below_the_text()
    {
        using var slow = new SlowLanguage();
        var keyboard = new Keyboard(slow, width: 80) { AnswersAtOnce = false };
        using var analyst = new Analyst(slow, TimeSpan.Zero, keyboard.Answer);
        analyst.Ask(keyboard.Type("bad").Editor.Question);
        await analyst.Work.WaitAsync(Enough, TestContext.Current.CancellationToken);
        Assert.Equal(["> bad", "This key or text made an error in the console: no"], keyboard.Screen.Lines);
    }

    /// <summary>The analysis of x goes on until it is stopped.</summary>
    private sealed class SlowLanguage : ILanguage, IDisposable
    {
        public ManualResetEventSlim Started { get; } = new();

        public bool IsComplete(string text) => true;

        public Completions Complete(string text, int caret) => Completions.None;

        public Insight Look(Question question, CancellationToken stop)
        {
            if (question.Text == "bad")
                throw new InvalidOperationException("no");
            Started.Set();
            if (question.Text == "x")
                Assert.True(stop.WaitHandle.WaitOne(Enough));
            stop.ThrowIfCancellationRequested();
            return new Insight(question);
        }

        public IReadOnlyList<Colored> Mistakes(Question question, CancellationToken stop) => [];

        public void Dispose() => Started.Dispose();
    }
}
