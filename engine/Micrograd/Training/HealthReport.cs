namespace Micrograd;

/// <summary>What can be wrong with a training.</summary>
public enum HealthProblem
{
    /// <summary>A number in the loss's graph is NaN or infinite.</summary>
    NotFinite,

    /// <summary>A parameter is the result of an operation, as after w += 0.1.</summary>
    ComputedParameter,

    /// <summary>A parameter has no part in the loss, so that it can learn nothing.</summary>
    OutsideTheLoss,

    /// <summary>A gradient holds more than the loss's slope: what an earlier Backward left was not set to 0.</summary>
    GradientsKept,
}

/// <summary>One thing that is wrong with a training.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Text">Where it is and what to do.</param>
public sealed record HealthFinding(HealthProblem Problem, string Text);

/// <summary>What an examination of a training found.</summary>
/// <param name="Findings">One for each kind of problem; none if all is well.</param>
public sealed record HealthReport(IReadOnlyList<HealthFinding> Findings)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsHealthy => Findings.Count == 0;

    /// <summary>The findings, one a line, or "healthy".</summary>
    public override string ToString() => IsHealthy ? "healthy" : string.Join('\n', Findings.Select(finding => finding.Text));
}
