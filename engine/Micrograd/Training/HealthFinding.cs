namespace Micrograd;

/// <summary>One mistake that was found in a training.</summary>
/// <param name="Problem">The kind of mistake.</param>
/// <param name="Text">Where it is and what to do.</param>
public sealed record HealthFinding(HealthProblem Problem, string Text);
