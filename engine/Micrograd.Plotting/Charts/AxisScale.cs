namespace Micrograd.Plotting.Charts;

/// <summary>The place of a number on an axis: the number itself, or its logarithm to base 10.</summary>
/// <param name="IsLogarithmic">Whether the place is the logarithm.</param>
/// <param name="Power">
/// The power of ten by which places are divided. It is 0, but for numbers so large or so small that the pixels of a
/// picture could not be computed from them.
/// </param>
internal readonly record struct AxisScale(bool IsLogarithmic, int Power = 0)
{
    private const double TooLarge = 1e300;
    private const double TooSmall = 1e-290;
    private const int FarPower = 300;

    /// <summary>The place, or NaN for a number that has none.</summary>
    public double Place(double number) =>
        !double.IsFinite(number) ? double.NaN
        : !IsLogarithmic ? (Power == 0 ? number : number / Math.Pow(10, Power))
        : number > 0 ? Math.Log10(number) : double.NaN;

    /// <summary>The same axis, for numbers up to this size.</summary>
    public AxisScale For(double size) =>
        IsLogarithmic ? this
        : size >= TooLarge ? this with { Power = FarPower }
        : size is > 0 and < TooSmall ? this with { Power = -FarPower }
        : this;
}
