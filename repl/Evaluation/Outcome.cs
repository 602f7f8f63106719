using Micrograd.Repl.Mistakes;

namespace Micrograd.Repl.Evaluation;

/// <summary>What came of one submission.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>An expression and its value, as it is to be shown.</summary>
    public sealed record Valued(object? Value, string Shown) : Outcome;

    /// <summary>Statements or declarations: nothing to show.</summary>
    public sealed record Done : Outcome;

    /// <summary>It does not compile, and nothing of it ran.</summary>
    public sealed record Rejected(IReadOnlyList<Mistake> Mistakes) : Outcome;

    /// <summary>It ran until something was thrown. What was defined before that stays.</summary>
    public sealed record Threw(Exception Error) : Outcome;

    /// <summary>The user stopped it.</summary>
    /// <param name="IsStillRunning">It could not be stopped and goes on behind, without the session.</param>
    public sealed record Stopped(bool IsStillRunning) : Outcome;
}
