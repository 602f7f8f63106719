using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>Makes a unit as long upwards as it is across.</summary>
internal static class EqualAxes
{
    public const float SmallestFrame = 100;
    private const double MostStretched = 4;

    /// <summary>The part of the picture in which the chart's frame has the shape of its content.</summary>
    public static PixelRect Around(Chart chart, Extent extent, PixelRect inside, PixelRect frame)
    {
        (double width, double height) = (extent.Right - extent.Left, extent.Top - extent.Bottom);
        if (!chart.HasEqualAxes || width / height is < 1 / MostStretched or > MostStretched)
            return inside;
        (double across, double up) = (width / frame.Width, height / frame.Height);
        float narrower = across < up ? frame.Width * (float)(1 - across / up) : 0;
        float lower = up < across ? frame.Height * (float)(1 - up / across) : 0;
        if (Math.Min(frame.Width - narrower, frame.Height - lower) < SmallestFrame)
            return inside;
        return new PixelRect(
            inside.Left + narrower / 2, inside.Right - narrower / 2, inside.Bottom - lower / 2, inside.Top + lower / 2);
    }
}
