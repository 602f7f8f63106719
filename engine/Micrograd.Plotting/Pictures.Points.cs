using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>Points of the plane.</content>
public static partial class Pictures
{
    /// <summary>Points of the plane; each class has its own color and shape.</summary>
    /// <remarks>A unit is as long upwards as across, unless one range is more than 4 times the other.</remarks>
    /// <param name="points">The points, at least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <param name="classNames">
    /// The names of the classes in the legend, in the order of their numbers; "class 0" and so on if not given.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no point, a point is not finite, or there is not one name for each class.
    /// </exception>
    public static Picture Points(
        IEnumerable<ClassPoint> points,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        IEnumerable<string>? classNames = null)
    {
        var classes = PointClasses.Of(points, classNames?.ToArray(), nameof(points));
        Require.Some(classes.Count, "points", nameof(points));
        return new Picture(new Chart
        {
            Title = title ?? "",
            XLabel = xLabel ?? "",
            YLabel = yLabel ?? "",
            HasEqualAxes = true,
            Marks = classes.Marks(),
        });
    }
}
