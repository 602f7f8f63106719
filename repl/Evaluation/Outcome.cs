using Micrograd.Repl.Mistakes;

namespace Micrograd.Repl.Evaluation;

/// <summary>The result of one submission.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It was an expression: the text that shows its value.</summary>
    public sealed record Valued(string Shown) : Outcome;

    /// <summary>It was statements or declarations: there is nothing to show.</summary>
    public sealed record Done : Outcome;

    /// <summary>It does not compile, and nothing of it ran.</summary>
    public sealed record Rejected(IReadOnlyList<Mistake> Mistakes) : Outcome;

    /// <summary>It threw an exception. The names that it defined before stay.</summary>
    public sealed record Threw(Exception Error) : Outcome;

    /// <summary>The user stopped it.</summary>
    /// <param name="IsStillRunning">It could not be stopped, and goes on without the session.</param>
    public sealed record Stopped(bool IsStillRunning) : Outcome;
}
