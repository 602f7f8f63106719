namespace Micrograd.Plotting.Charts;

/// <summary>The place of a number on an axis: the number itself, or its logarithm to base 10.</summary>
internal readonly record struct AxisScale(bool IsLogarithmic)
{
    /// <summary>The place, or NaN for a number that has none.</summary>
    public double Place(double number) =>
        !IsLogarithmic ? (double.IsFinite(number) ? number : double.NaN)
        : number > 0 && double.IsFinite(number) ? Math.Log10(number) : double.NaN;
}
