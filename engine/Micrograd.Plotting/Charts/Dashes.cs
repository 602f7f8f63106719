using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Joins points by dashes, each a line of its own.</summary>
/// <remarks>
/// ScottPlot's own dashes stay on its paint, and Skia complains on the standard error where the next shape is a circle.
/// </remarks>
internal sealed class Dashes : IPathStrategy, IMarker
{
    private const float Dash = 10;
    private const float Gap = 10;

    public SKPath GetPath(IEnumerable<Pixel> pixels)
    {
        using SKPath line = new ScottPlot.PathStrategies.Straight().GetPath(pixels);
        using var measure = new SKPathMeasure(line);
        var dashes = new SKPath();
        do
        {
            for (float start = 0; start < measure.Length; start += Dash + Gap)
                measure.GetSegment(start, start + Dash, dashes, startWithMoveTo: true);
        }
        while (measure.NextContour());

        return dashes;
    }

    /// <summary>The symbol in the legend.</summary>
    public void Render(SKCanvas canvas, Paint paint, Pixel center, float size, MarkerStyle markerStyle)
    {
        const float half = ChartLegend.Symbol / 2;
        using SKPath path = GetPath([new(center.X - half, center.Y), new(center.X + half, center.Y)]);
        Drawing.DrawPath(canvas, paint, path, markerStyle.LineStyle);
    }
}
