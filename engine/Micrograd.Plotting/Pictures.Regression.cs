using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>Lines through points, and bars.</content>
public static partial class Pictures
{
    /// <summary>Points, a line through them, and from each point to the line its residual.</summary>
    /// <param name="x">The points' x, at least one.</param>
    /// <param name="y">The points' y, one for each x.</param>
    /// <param name="slope">The line's slope.</param>
    /// <param name="intercept">The line's height at x = 0.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There are no points, not as many x as y, or a number is not finite.</exception>
    public static Picture Regression(
        IEnumerable<double> x,
        IEnumerable<double> y,
        double slope,
        double intercept,
        string? title = null,
        string xLabel = "x",
        string yLabel = "y",
        int width = 800,
        int height = 500)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        Require.Size(width, height);
        double[] xs = [.. x], ys = [.. y];
        Require.Some(xs.Length, "points", nameof(x));
        Require.SameLength(xs.Length, "x", ys.Length, "y", nameof(y));
        if (!xs.Concat(ys).Append(slope).Append(intercept).All(double.IsFinite))
            throw new ArgumentException("A line through points can be drawn only where all numbers are finite.", nameof(x));

        double left = xs.Min(), right = xs.Max();
        double room = right > left ? (right - left) * 0.05 : 1;
        double[] ends = [left - room, right + room];
        var line = new Curve(Formula(slope, intercept), ends, [.. ends.Select(at => slope * at + intercept)]);
        var residuals = ResidualsMark.Of(xs, ys, slope, intercept);
        var points = new Curve(xs.Length == 1 ? "1 point" : $"{xs.Length} points", xs, ys, CurveStyle.Points);
        return new Picture(new Chart
        {
            Width = width,
            Height = height,
            Title = title ?? "",
            XLabel = xLabel,
            YLabel = yLabel,
            Marks = [residuals, new SeriesMark(line.Frozen(), Inks.Blue), new SeriesMark(points.Frozen(), Inks.Ink)],
        });
    }

    /// <summary>Numbers as bars, the first at the top, each with its name before it and its value behind it.</summary>
    /// <param name="names">The names, one for each value.</param>
    /// <param name="values">The values, at least one, all finite.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom: what is measured, and its unit.</param>
    /// <param name="logarithmic">Whether the values stand on an axis of powers of ten; then all must be above 0.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There are no values, not as many names as values, or a value has no place on the axis.</exception>
    public static Picture Bars(
        IEnumerable<string> names,
        IEnumerable<double> values,
        string? title = null,
        string? xLabel = null,
        bool logarithmic = false,
        int width = 800,
        int height = 500)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        Require.Size(width, height);
        string[] called = [.. names];
        double[] numbers = [.. values];
        Require.Some(numbers.Length, "values", nameof(values));
        Require.SameLength(called.Length, "names", numbers.Length, "values", nameof(values));
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!double.IsFinite(numbers[i]) || (logarithmic && numbers[i] <= 0))
            {
                throw new ArgumentException(
                    $"The value of \"{called[i]}\" is {Require.Text(numbers[i])}, which has no place on {(logarithmic ? "a logarithmic" : "an")} axis. "
                    + (logarithmic ? "Give numbers above 0, or use a linear axis." : "Leave it out."),
                    nameof(values));
            }
        }

        return new Picture(new Chart
        {
            Width = width,
            Height = height,
            Title = title ?? "",
            XLabel = xLabel ?? "",
            X = new AxisScale(logarithmic),
            FillsFrame = true,
            Rows = [.. called.Reverse()],
            Marks = [BarsMark.Of(called, numbers)],
        });
    }

    private static string Formula(double slope, double intercept) =>
        $"y = {Numbers.Short(slope)}·x {(intercept < 0 ? "−" : "+")} {Numbers.Short(Math.Abs(intercept))}";
}
