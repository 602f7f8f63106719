using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>Several curves on the same axes.</content>
public static partial class Pictures
{
    /// <summary>Several curves on the same axes, each with its own color and its name in the legend.</summary>
    /// <param name="curves">The curves, at least one.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <param name="logarithmicX">Whether the x axis is logarithmic.</param>
    /// <param name="logarithmicY">
    /// Whether the y axis is logarithmic. A 0 leaves a gap there, and the legend says so.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no curve; or a curve has no finite point, or not one y for each x; or a number on a logarithmic axis is
    /// negative.
    /// </exception>
    public static Picture Curves(
        IEnumerable<Curve> curves,
        string? title = null,
        string? xLabel = null,
        string? yLabel = null,
        bool logarithmicX = false,
        bool logarithmicY = false)
    {
        AxisScale x = new(logarithmicX), y = new(logarithmicY);
        return new Picture(CurveChart(curves, nameof(curves), title, xLabel, yLabel, x, y));
    }
}
