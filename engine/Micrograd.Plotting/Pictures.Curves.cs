using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>Curves, points, and the way down a curve.</content>
public static partial class Pictures
{
    /// <summary>Several curves over the same axes, each in its own colour, named by the legend.</summary>
    /// <param name="curves">The curves, at least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="logarithmicX">Whether the x axis counts powers of ten.</param>
    /// <param name="logarithmicY">Whether the y axis counts powers of ten. A 0 leaves a gap there, and the legend says so.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no curve, one has no finite point or not as many x as y, or a negative number is to go on a
    /// logarithmic axis.</exception>
    public static Picture Curves(
        IEnumerable<Curve> curves,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        bool logarithmicX = false,
        bool logarithmicY = false,
        int width = 800,
        int height = 500)
    {
        AxisScale x = new(logarithmicX), y = new(logarithmicY);
        return new Picture(CurveChart(curves, nameof(curves), title, xLabel, yLabel, x, y, width, height));
    }

    /// <summary>Points of the plane, those of one class in one colour and shape.</summary>
    /// <param name="points">The points, at least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="classNames">What the legend calls the classes, in their order; "class 0" and so on if not given.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no point, one is not finite, or there are not as many names as classes.</exception>
    public static Picture Points(
        IEnumerable<ClassPoint> points,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        IEnumerable<string>? classNames = null,
        int width = 800,
        int height = 500)
    {
        Require.Size(width, height);
        var classes = PointClasses.Of(points, classNames?.ToArray(), nameof(points));
        Require.Some(classes.Count, "points", nameof(points));
        return new Picture(new Chart
        {
            Width = width,
            Height = height,
            Title = title ?? "",
            XLabel = xLabel ?? "",
            YLabel = yLabel ?? "",
            Marks = classes.Marks(),
        });
    }

    /// <summary>A function with the way that gradient descent took over it: each place a dot, an arrow from one to the next, numbered.</summary>
    /// <param name="f">The function.</param>
    /// <param name="start">Where the range begins.</param>
    /// <param name="stop">Where it ends.</param>
    /// <param name="steps">The x that were visited, in order, the start first. Those outside the range are left out, and the legend says so.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom; "x" if not given.</param>
    /// <param name="yLabel">What stands up the left side; "f(x)" if not given.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite, no step lies in it, or the function gives no finite number in it.</exception>
    public static Picture Descent(
        Func<double, double> f,
        double start,
        double stop,
        IEnumerable<double> steps,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        int width = 800,
        int height = 500)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(steps);
        Require.Range(start, stop, nameof(start));
        Require.Size(width, height);
        double[] places = [.. steps];
        Require.Some(places.Length, "steps", nameof(steps));
        string name = yLabel ?? "f(x)";
        Curve curve = Require.Drawable(Curve.Of(name, f, start, stop), nameof(f));
        var path = PathMark.Inside(
            [.. places.Select(x => (x, f(x)))], place => place.X >= start && place.X <= stop && double.IsFinite(place.Y), nameof(steps));
        return new Picture(new Chart
        {
            Width = width,
            Height = height,
            Title = title ?? "",
            XLabel = xLabel ?? "x",
            YLabel = name,
            Marks = [new SeriesMark(curve, Inks.Blue).CountedOn(default, default), path],
        });
    }

    private static Chart CurveChart(
        IEnumerable<Curve> curves,
        string parameter,
        string? title,
        string? xLabel,
        string? yLabel,
        AxisScale x,
        AxisScale y,
        int width,
        int height)
    {
        ArgumentNullException.ThrowIfNull(curves, parameter);
        Require.Size(width, height);
        Curve[] drawable = [.. curves.Select(curve => Require.Drawable(curve, parameter))];
        Require.Some(drawable.Length, "curves", parameter);
        foreach (Curve curve in drawable)
        {
            string name = curve.Name is { Length: > 0 } given ? $"The curve \"{given}\"" : "The curve";
            if (x.IsLogarithmic)
                Require.Positive(curve.X, name + "'s x", parameter);
            if (y.IsLogarithmic)
                Require.Positive(curve.Y, name, parameter);
        }

        return new Chart
        {
            Width = width,
            Height = height,
            Title = title ?? "",
            XLabel = xLabel ?? "",
            YLabel = yLabel ?? "",
            X = x,
            Y = y,
            Marks = [.. drawable.Select((curve, i) => new SeriesMark(curve, Inks.Of(i)).CountedOn(x, y))],
        };
    }
}
