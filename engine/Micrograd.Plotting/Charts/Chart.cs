using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>A picture with two axes, in numbers. <see cref="ChartPainter"/> hands them to ScottPlot.</summary>
internal sealed record Chart : IPainting
{
    public int Width { get; init; } = 800;

    public int Height { get; init; } = 500;

    public string Title { get; init; } = "";

    public string XLabel { get; init; } = "";

    public string YLabel { get; init; } = "";

    public AxisScale X { get; init; }

    public AxisScale Y { get; init; }

    /// <summary>Whether x counts steps: it then has ticks at whole numbers only.</summary>
    public bool StepsAlongX { get; init; }

    /// <summary>The labels at y = 0, 1, 2, …, in place of numbers.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>The labels at x = 0, 1, 2, …, in place of numbers.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Whether the axes end where the content does, as for a map. A curve has a margin.</summary>
    public bool FillsFrame { get; init; }

    public bool LegendOutside { get; init; }

    /// <summary>
    /// Whether both axes are distances. Then a unit is as long on both, unless one range is many times the other.
    /// </summary>
    public bool HasEqualAxes { get; init; }

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

    /// <summary>Where the axes are in the picture.</summary>
    public ChartFrame Frame
    {
        get
        {
            using var nowhere = new SKNoDrawCanvas(Width, Height);
            return ChartPainter.Paint(Scaled(), nowhere, asSvg: false);
        }
    }

    /// <summary>The chart with axes on which its largest numbers have places that can be painted.</summary>
    public Chart Scaled()
    {
        Extent extent = Extent;
        return this with
        {
            X = X.For(Math.Max(Math.Abs(extent.Left), Math.Abs(extent.Right))),
            Y = Y.For(Math.Max(Math.Abs(extent.Bottom), Math.Abs(extent.Top))),
        };
    }

    public IPainting Sized(int width, int height) => this with { Width = width, Height = height };

    public void PaintOn(SKCanvas canvas, bool asSvg) => ChartPainter.Paint(Scaled(), canvas, asSvg);
}
