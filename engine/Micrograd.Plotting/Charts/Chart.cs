using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>A picture with two axes: what stands on it, in numbers. <see cref="ChartPainter"/> hands these to ScottPlot.</summary>
internal sealed record Chart : IPainting
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public string Title { get; init; } = "";

    public string XLabel { get; init; } = "";

    public string YLabel { get; init; } = "";

    public AxisScale X { get; init; }

    public AxisScale Y { get; init; }

    /// <summary>Ticks at whole numbers only, as steps are counted.</summary>
    public bool StepsAlongX { get; init; }

    /// <summary>Names in place of numbers up the left side, from the bottom, at 0, 1, 2, …</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>A map fills its picture to the edge; a curve leaves a little room.</summary>
    public bool FillsFrame { get; init; }

    public bool LegendOutside { get; init; }

    public required IReadOnlyList<Mark> Marks { get; init; }

    public IReadOnlyList<Curve> Series => [.. Marks.SelectMany(mark => mark.Series)];

    public Extent Extent
    {
        get
        {
            Extent extent = Marks.Where(mark => mark.WidensAxes)
                .Select(mark => mark.ExtentOn(this))
                .Aggregate((all, one) => all.Including(one));
            return FillsFrame ? extent : extent.WithMargins();
        }
    }

    public void PaintOn(SKCanvas canvas) => ChartPainter.Paint(this, canvas);
}
