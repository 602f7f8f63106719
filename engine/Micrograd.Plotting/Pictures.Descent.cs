using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>The path of gradient descent on a curve.</content>
public static partial class Pictures
{
    /// <summary>
    /// A function and the path of gradient descent on it: a numbered dot at each place, and an arrow to the next.
    /// </summary>
    /// <param name="f">The function.</param>
    /// <param name="start">The x where the range begins.</param>
    /// <param name="stop">The x where it ends.</param>
    /// <param name="steps">
    /// The x of each place in order, the start first. Places outside the range are left out, and the legend says so.
    /// </param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis; "x" if not given.</param>
    /// <param name="yLabel">The label of the y axis; "f(x)" if not given.</param>
    /// <exception cref="ArgumentException">
    /// The range is empty or not finite, no step lies in it, or the function gives no finite number in it.
    /// </exception>
    public static Picture Descent(
        Func<double, double> f,
        double start,
        double stop,
        IEnumerable<double> steps,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(steps);
        Require.Range(start, stop, nameof(start));
        double[] places = [.. steps];
        Require.Some(places.Length, "steps", nameof(steps));
        string name = yLabel ?? "f(x)";
        Curve curve = Require.Drawable(Curve.Of(name, f, start, stop), nameof(f));
        var path = PathMark.Inside(
            [.. places.Select(x => (x, f(x)))],
            place => place.X >= start && place.X <= stop && double.IsFinite(place.Y),
            nameof(steps));
        return new Picture(new Chart
        {
            Title = title ?? "",
            XLabel = xLabel ?? "x",
            YLabel = name,
            Marks = [new SeriesMark(curve, Inks.Blue).CountedOn(default, default), path],
        });
    }
}
