namespace Micrograd;

/// <summary>One input of a gradient check.</summary>
/// <param name="Name">The input's label, or x0, x1, ….</param>
/// <param name="At">The number at which the slope was taken.</param>
/// <param name="Backward">The slope that <see cref="Value.Backward"/> gives.</param>
/// <param name="Numeric">The slope by differences; NaN where the function is not defined on both sides.</param>
/// <param name="Uncertainty">
/// How far <paramref name="Numeric"/> may be off, from its own extrapolation and rounding.
/// </param>
/// <param name="Verdict">The result of the comparison.</param>
public sealed record CheckedSlope(
    string Name, double At, double Backward, double Numeric, double Uncertainty, SlopeVerdict Verdict)
{
    /// <summary>The difference of the two slopes, relative to the larger one; 0 where they are equal.</summary>
    public double Error =>
        Backward.Equals(Numeric) ? 0 : Math.Abs(Backward - Numeric) / Math.Max(Math.Abs(Backward), Math.Abs(Numeric));
}
