namespace Micrograd;

/// <summary>The findings of <see cref="TrainingHealth.Examine"/>.</summary>
/// <param name="Findings">One for each kind of mistake; none if all is well.</param>
public sealed record HealthReport(IReadOnlyList<HealthFinding> Findings)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsHealthy => Findings.Count == 0;

    /// <summary>The findings, one on each line, or "healthy".</summary>
    public override string ToString() =>
        IsHealthy ? "healthy" : string.Join('\n', Findings.Select(finding => finding.Text));
}
