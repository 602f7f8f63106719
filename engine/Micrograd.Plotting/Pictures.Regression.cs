using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>A line through points.</content>
public static partial class Pictures
{
    /// <summary>Points, a line through them, and the residual of each point.</summary>
    /// <param name="x">The points' x, at least one.</param>
    /// <param name="y">The points' y, one for each x.</param>
    /// <param name="slope">The line's slope.</param>
    /// <param name="intercept">The line's y at x = 0.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <exception cref="ArgumentException">
    /// There are no points, there is not one y for each x, or a number is not finite.
    /// </exception>
    public static Picture Regression(
        IEnumerable<double> x,
        IEnumerable<double> y,
        double slope,
        double intercept,
        string? title = null,
        string xLabel = "x",
        string yLabel = "y")
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        double[] xs = [.. x], ys = [.. y];
        Require.Some(xs.Length, "points", nameof(x));
        Require.SameLength(xs.Length, "x", ys.Length, "y", nameof(y));
        double left = xs.Min(), right = xs.Max();
        double room = right > left ? (right - left) * 0.05 : 1;
        double[] ends = [left - room, right + room], heights = [.. ends.Select(at => slope * at + intercept)];
        if (!xs.Concat(ys).Concat(ends).Concat(heights).All(double.IsFinite))
        {
            throw new ArgumentException(
                "A line through points can be drawn only where all numbers are finite.", nameof(x));
        }

        var line = new Curve(Formula(slope, intercept), ends, heights);
        var residuals = ResidualsMark.Of(xs, ys, slope, intercept);
        var points = new Curve(xs.Length == 1 ? "1 point" : $"{xs.Length} points", xs, ys, CurveStyle.Points);
        return new Picture(new Chart
        {
            Title = title ?? "",
            XLabel = xLabel,
            YLabel = yLabel,
            Marks = [residuals, new SeriesMark(line.Frozen(), Inks.Blue), new SeriesMark(points.Frozen(), Inks.Ink)],
        });
    }

    private static string Formula(double slope, double intercept) =>
        $"y = {Numbers.Short(slope)}·x {(intercept < 0 ? "−" : "+")} {Numbers.Short(Math.Abs(intercept))}";
}
