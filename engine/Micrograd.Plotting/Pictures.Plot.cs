using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>A function and its tangent.</content>
public static partial class Pictures
{
    private const double TangentReach = 0.22;

    /// <summary>A function over a range and, on request, its tangent at a point.</summary>
    /// <remarks>
    /// The slope of the tangent is a central difference; <see cref="PlotValue"/> takes the slope from Backward.
    /// </remarks>
    /// <param name="f">
    /// The function. Where it gives NaN or infinity, the curve has a gap and the legend says so.
    /// </param>
    /// <param name="start">The x where the range begins.</param>
    /// <param name="stop">The x where it ends.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis; "x" if not given.</param>
    /// <param name="yLabel">The label of the y axis; "f(x)" if not given.</param>
    /// <param name="tangentAt">The x at which to draw the tangent.</param>
    /// <exception cref="ArgumentException">
    /// The range is empty or not finite, or the function gives no finite number in it.
    /// </exception>
    public static Picture Plot(
        Func<double, double> f,
        double start,
        double stop,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        double? tangentAt = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return PlotWithTangent(f, x => CentralDifference(f, x), start, stop, title, xLabel, yLabel, tangentAt);
    }

    /// <summary>
    /// A function of a Value over a range and, on request, its tangent, whose slope is what Backward gives.
    /// </summary>
    /// <inheritdoc cref="Plot"/>
    public static Picture PlotValue(
        Func<Value, Value> f,
        double start,
        double stop,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        double? tangentAt = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        return PlotWithTangent(x => f(new Value(x)).Data, BackwardSlope, start, stop, title, xLabel, yLabel, tangentAt);

        double BackwardSlope(double at)
        {
            var x = new Value(at);
            f(x).Backward();
            return x.Grad;
        }
    }

    private static Picture PlotWithTangent(
        Func<double, double> f,
        Func<double, double> slopeAt,
        double start,
        double stop,
        string? title,
        string? xLabel,
        string? yLabel,
        double? tangentAt)
    {
        Require.Range(start, stop, nameof(start));
        string name = yLabel ?? "f(x)";
        Curve curve = Require.Drawable(Curve.Of(name, f, start, stop), nameof(f));
        List<Mark> marks = [new SeriesMark(curve, Inks.Blue).CountedOn(default, default)];
        if (tangentAt is double at)
            marks.AddRange(Tangent(f, slopeAt, at, start, stop));
        return new Picture(new Chart
        {
            Title = title ?? "",
            XLabel = xLabel ?? "x",
            YLabel = name,
            Marks = marks,
        });
    }

    private static IEnumerable<Mark> Tangent(
        Func<double, double> f, Func<double, double> slopeAt, double tangentAt, double start, double stop)
    {
        double y = f(tangentAt), slope = slopeAt(tangentAt);
        bool isInside = tangentAt >= start && tangentAt <= stop;
        if (!isInside || !double.IsFinite(y) || !double.IsFinite(slope))
        {
            throw new ArgumentException(
                $"There is no tangent to draw at {Require.Text(tangentAt)}: "
                + $"the value there is {Require.Text(y)} and the slope {Require.Text(slope)}. "
                + $"Give a point from {Require.Text(start)} to {Require.Text(stop)} where both are finite.",
                nameof(tangentAt));
        }

        double reach = TangentReach * (stop - start);
        double left = Math.Max(start, tangentAt - reach), right = Math.Min(stop, tangentAt + reach);
        var line = new Curve(
            $"tangent at x = {Numbers.Short(tangentAt)}: slope {Numbers.Short(slope)}",
            [left, right],
            [y + slope * (left - tangentAt), y + slope * (right - tangentAt)]);
        yield return new SeriesMark(line.Frozen(), Inks.Vermilion) { WidensAxes = false };
        var point = new Curve("", [tangentAt], [y], CurveStyle.Points);
        yield return new SeriesMark(point.Frozen(), Inks.Vermilion) { MarkerSize = 11 };
    }

    private static double CentralDifference(Func<double, double> f, double x)
    {
        double h = Math.Cbrt(Math.BitIncrement(1.0) - 1) * Math.Max(1, Math.Abs(x));
        return (f(x + h) - f(x - h)) / (2 * h);
    }
}
