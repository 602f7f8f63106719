using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <summary>Pictures of functions, losses, decisions and computation graphs.</summary>
/// <remarks>
/// Each function returns a <see cref="Picture"/>, which <c>Save("name.png")</c> writes to a file. A chart is 800 x 500
/// pixels and a map 800 x 640; <c>Sized(400, 300)</c> gives it another size. Save writes a PNG with twice as many
/// pixels each way, which is sharp on a slide. Latin, Greek and Cyrillic letters and mathematical signs look the same
/// on every machine; other letters come from the machine's fonts, and are boxes where it has none. A text for which
/// there is no room ends with an ellipsis.
/// </remarks>
public static partial class Pictures
{
    private static Chart CurveChart(
        IEnumerable<Curve> curves,
        string parameter,
        string? title,
        string? xLabel,
        string? yLabel,
        AxisScale x,
        AxisScale y)
    {
        ArgumentNullException.ThrowIfNull(curves, parameter);
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
            Title = title ?? "",
            XLabel = xLabel ?? "",
            YLabel = yLabel ?? "",
            X = x,
            Y = y,
            Marks = [.. drawable.Select((_, i) => MarkOf(drawable, i).CountedOn(x, y))],
        };
    }

    /// <summary>Curves differ by color, and those of one style by a mark too.</summary>
    private static SeriesMark MarkOf(Curve[] curves, int index)
    {
        int number = curves.Take(index).Count(other => other.Style == curves[index].Style);
        return new SeriesMark(curves[index], Inks.Of(index)) { Number = number, Shape = Shapes.Of(number) };
    }

    private static Chart MapChart(IReadOnlyList<Mark> marks, string? title, string xLabel, string yLabel) => new()
    {
        Height = 640,
        Title = title ?? "",
        XLabel = xLabel,
        YLabel = yLabel,
        FillsFrame = true,
        LegendOutside = true,
        HasEqualAxes = true,
        Marks = marks,
    };
}
