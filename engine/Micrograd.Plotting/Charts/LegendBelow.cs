using ScottPlot;
using ScottPlot.Panels;

namespace Micrograd.Plotting.Charts;

/// <summary>A legend under the plot, as high as the rows that it needs.</summary>
internal sealed class LegendBelow : LegendPanel
{
    private float width;

    public LegendBelow(Legend legend, float width)
        : base(legend)
    {
        legend.Orientation = Orientation.Horizontal;
        this.width = width;
        Edge = ScottPlot.Edge.Bottom;
        Padding = new PixelPadding(8, 8);
    }

    public override float Measure(Paint paint) =>
        Legend.GetLayout(new PixelSize(width, float.PositiveInfinity), paint).LegendRect.Height + Padding.Vertical;

    public override void Render(RenderPack rp, float size, float offset)
    {
        width = rp.DataRect.Width;
        base.Render(rp, size, offset);
    }
}
