namespace Micrograd;

/// <summary>One input of a gradient check.</summary>
/// <param name="Name">The input's label, or x0, x1, ….</param>
/// <param name="At">The number at which the slope was taken.</param>
/// <param name="Backward">The slope that <see cref="Value.Backward"/> gives.</param>
/// <param name="Numeric">The slope by central differences.</param>
/// <param name="Error">|Backward - Numeric| / max(1, |Backward|, |Numeric|).</param>
/// <param name="IsKink">
/// The function has a corner here (relu, abs or max at the edge): the slope from the left is not that from the right.
/// </param>
public sealed record CheckedSlope(string Name, double At, double Backward, double Numeric, double Error, bool IsKink);
