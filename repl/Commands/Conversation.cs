using Micrograd.Repl.Drawing;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Mistakes;
using Micrograd.Repl.Printing;
using Micrograd.Repl.Showing;
using Micrograd.Repl.Watch;

namespace Micrograd.Repl.Commands;

/// <summary>
/// A session and the places where its answers go: the console without an editor. The terminal and the pipe both use it.
/// </summary>
internal sealed class Conversation
{
    private readonly Func<Session> start;
    private readonly TextWriter output;
    private readonly TextWriter errors;
    private readonly ResultText results;
    private readonly HashSet<string> pages = [];

    public Conversation(Func<Session> start, TextWriter output, TextWriter errors, TerminalScreen screen)
    {
        (this.start, this.output, this.errors, Screen) = (start, output, errors, screen);
        results = new ResultText(() => screen.Width, screen.InColor, new PictureText(screen).Of);
        Starting = Task.Run(() =>
        {
            Pictures.Record();
            return start();
        });
    }

    /// <summary>The session, which starts while the user reads the prompt.</summary>
    public Task<Session> Starting { get; private set; }

    public Session Session => Starting.GetAwaiter().GetResult();

    /// <summary>The pictures that were saved or shown.</summary>
    public SessionPictures Pictures { get; } = new();

    public TerminalScreen Screen { get; }

    /// <summary>Where a session that is typed is written, or null.</summary>
    public SessionLog? Log { get; init; }

    /// <summary>Answers what a name is.</summary>
    public Func<Session, string, (string Declaration, bool HasValue, string Text)?>? Explain { get; init; }

    /// <summary>The last exception that was shown, or null.</summary>
    public Exception? LastError { get; private set; }

    /// <summary>
    /// Takes one submission or command. Whatever it throws, or the compiler does, becomes a sentence: the session goes
    /// on.
    /// </summary>
    public Reply Submit(string text, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Reply.Fine;
        try
        {
            return Submission.IsCommand(text) ? Command.RunLine(this, text, stop)
                : Submission.IsQuestion(text) ? Answer(text.Trim().TrimEnd('?').TrimEnd(), stop)
                : Run(text, stop);
        }
        catch (Exception failure)
        {
            return Fail(failure, stop);
        }
    }

    /// <summary>Runs a submission and writes its result.</summary>
    public Reply Run(string text, CancellationToken stop)
    {
        Log?.Begin(text);
        Outcome outcome = Session.Evaluate(text, results.Of, stop);
        Log?.End(outcome);
        Pictures.Refresh();
        return Report(outcome, Session.Notes, stop);
    }

    /// <summary>The same for the question of a command, which leaves no trace in the session.</summary>
    public Reply Ask(string text, Func<object?, string?> show, CancellationToken stop) =>
        Report(Session.Evaluate(text, show, stop, isRemembered: false), Session.Notes, stop);

    /// <summary>Shows a text that the user's own code takes part in.</summary>
    public Reply Show(Func<string> text, CancellationToken stop) =>
        Report(EvaluationThread.Show(text, stop), [], stop);

    private Reply Answer(string name, CancellationToken stop)
    {
        if (Explain?.Invoke(Session, name) is not { } answer)
            return Fail(Session.Check(name));
        if (answer.Declaration.Length > 0)
            Say(Inks.Paint(answer.Declaration, Ink.Strong, Screen.InColor));
        if (answer.HasValue && Ask(name, results.Of, stop) != Reply.Fine)
            return Reply.Failed;
        return answer.Text.Length > 0 ? Say(answer.Text) : Reply.Fine;
    }

    private Reply Report(Outcome outcome, IEnumerable<string> notes, CancellationToken stop)
    {
        output.Flush();
        Reply reply = outcome switch
        {
            Outcome.Valued value => Say(value.Shown),
            Outcome.Rejected rejected => Fail(rejected.Mistakes),
            Outcome.Threw threw => Fail(threw.Error, stop),
            Outcome.Stopped { IsStillRunning: true } =>
                Fail("It does not stop (it may be in native code). The session goes on without it."),
            Outcome.Stopped => Fail("Stopped. What was defined before is still there."),
            _ => Reply.Fine,
        };
        foreach (string note in notes)
            errors.WriteLine(Inks.Paint(note, Ink.Strong, Screen.InColor));
        return reply;
    }

    public Reply Say(string text)
    {
        output.WriteLine(text);
        return Reply.Fine;
    }

    public Reply Fail(string message)
    {
        errors.WriteLine(Inks.Paint(message, Ink.Wrong, Screen.InColor));
        return Reply.Failed;
    }

    public Reply Fail(IReadOnlyList<Mistake> mistakes)
    {
        foreach (Mistake mistake in mistakes)
            errors.WriteLine(mistake.Text(Screen.InColor));
        return Reply.Failed;
    }

    /// <summary>The message of an exception can be the user's code, too.</summary>
    private Reply Fail(Exception error, CancellationToken stop)
    {
        LastError = error;
        return Fail(EvaluationThread.Show(() => TypedText.Describe(error), stop) is Outcome.Valued described
            ? described.Shown
            : $"{TypeText.Of(error.GetType())}: Its message cannot be shown.");
    }

    /// <summary>Whether a page is the session's own, or was asked for before: from the second time on.</summary>
    public bool MayOverwrite(string page) => !pages.Add(page);

    public Reply Reset()
    {
        Log?.Remove();
        Starting = Task.FromResult(start());
        return Say("Everything is forgotten.");
    }
}
