using System.Globalization;

namespace Micrograd.Plotting;

/// <summary>Checks arguments. Each error says what was asked, what was found, and what to do.</summary>
internal static class Require
{
    public const int SmallestSide = 100;
    public const int LargestSide = 10_000;
    private const double MostPlaces = 1e7;
    private const double LargestOnMap = 1e300;
    private const double SmallestOnMap = 1e-290;

    public static void Range(double from, double to, string parameter)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || !double.IsFinite((to - from) * MostPlaces))
        {
            throw new ArgumentException(
                $"A range from {Text(from)} to {Text(to)} cannot be drawn. Give two finite numbers, not too far apart.",
                parameter);
        }

        if (from >= to)
        {
            throw new ArgumentException(
                $"The range goes from {Text(from)} to {Text(to)}. Give the smaller number first.", parameter);
        }
    }

    public static void Size(int width, int height)
    {
        Side(width, nameof(width));
        Side(height, nameof(height));
    }

    public static void Some(int count, string what, string parameter)
    {
        if (count == 0)
            throw new ArgumentException($"There are no {what} to draw. Give at least one.", parameter);
    }

    public static void SameLength(int first, string firstName, int second, string secondName, string parameter)
    {
        if (first != second)
        {
            throw new ArgumentException(
                $"There are {first} {firstName} but {second} {secondName}. Give one of each for every point.",
                parameter);
        }
    }

    public static void SomeFinite(IEnumerable<double> values, string what, string parameter)
    {
        if (!values.Any(double.IsFinite))
            throw NothingFinite(what, parameter);
    }

    /// <summary>Colors are computed from differences, which must neither be infinite nor vanish.</summary>
    public static void SizeOnMap(double size, string what, string parameter)
    {
        string? problem = size > LargestOnMap ? "large. Divide it, or draw its logarithm."
            : size is > 0 and < SmallestOnMap ? "small. Multiply it."
            : null;
        if (problem is not null)
        {
            throw new ArgumentException(
                $"{what} reaches {Text(size)}, and the colors of a map cannot show numbers so {problem}", parameter);
        }
    }

    public static Curve Drawable(Curve? curve, string parameter)
    {
        ArgumentNullException.ThrowIfNull(curve, parameter);
        ArgumentNullException.ThrowIfNull(curve.X, parameter);
        ArgumentNullException.ThrowIfNull(curve.Y, parameter);
        string name = curve.Name is { Length: > 0 } given ? $"The curve \"{given}\"" : "The curve";
        if (curve.X.Count != curve.Y.Count)
        {
            throw new ArgumentException(
                $"{name} has {curve.X.Count} x but {curve.Y.Count} y. Give one of each for every point.", parameter);
        }

        if (curve.X.Count == 0)
            throw new ArgumentException($"{name} has no points. Give at least one.", parameter);
        if (!curve.X.Zip(curve.Y).Any(p => double.IsFinite(p.First) && double.IsFinite(p.Second)))
            throw NothingFinite(name, parameter);
        return curve.Frozen();
    }

    /// <summary>
    /// A 0 is left out of a logarithmic axis, with a note in the legend. A negative number there is a mistake.
    /// </summary>
    public static void Positive(IReadOnlyList<double> values, string what, string parameter)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] < 0)
            {
                throw new ArgumentException(
                    $"{what} has the negative number {Text(values[i])} at position {i}, "
                    + "which has no place on a logarithmic axis. Use a linear one.",
                    parameter);
            }
        }

        if (!values.Any(v => v > 0 && double.IsFinite(v)))
        {
            throw new ArgumentException(
                $"{what} has no number above 0, so there is nothing to draw on a logarithmic axis. Use a linear one.",
                parameter);
        }
    }

    public static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static void Side(int pixels, string parameter)
    {
        if (pixels is < SmallestSide or > LargestSide)
        {
            throw new ArgumentOutOfRangeException(
                parameter, pixels, $"A {parameter} is given in pixels, from {SmallestSide} to {LargestSide}.");
        }
    }

    private static ArgumentException NothingFinite(string what, string parameter) => new(
        $"{what} is nowhere a finite number (all are NaN or infinite), so there is nothing to draw.", parameter);
}
