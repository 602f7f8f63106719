using Micrograd.Plotting.Charts;
using ScottPlot;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Maps;

/// <summary>A grid as a map of colored cells.</summary>
/// <param name="Grid">The numbers, row 0 at the top, and the edges of the cells.</param>
/// <param name="Colors">The colors from the least number to the greatest.</param>
/// <param name="Least">The number that has the first color.</param>
/// <param name="Greatest">The number that has the last color.</param>
internal sealed record MapMark(Grid Grid, MapColors Colors, double Least, double Greatest) : Mark
{
    /// <summary>The label of the color bar beside the map; empty for no bar.</summary>
    public string BarLabel { get; init; } = "";

    public override IReadOnlyList<Curve> Series => [];

    public override Extent ExtentOn(Chart chart) => Grid.ExtentOn(chart);

    public override void AddTo(Plot plot, Chart chart)
    {
        // As a bitmap, one pixel a cell: out of ScottPlot's rectangles an SVG grows to megabytes, and browsers leave
        // white hairlines between them. Rendering asks the browser to keep the edges of the pixels sharp.
        Heatmap map = plot.Add.Heatmap(Grid.Cells);
        Extent edges = ExtentOn(chart);
        map.Rectangle = new CoordinateRect(edges.Left, edges.Right, edges.Bottom, edges.Top);
        map.ManualRange = new ScottPlot.Range(Least, Greatest);
        map.NaNCellColor = ScottPlot.Colors.White;
        map.Colormap = Colors;
        if (BarLabel.Length == 0)
            return;

        ScottPlot.Panels.ColorBar bar = plot.Add.ColorBar(map);
        bar.Width = 22;
        bar.Label = BarLabel;
        bar.LabelStyle.Rotation = -90;
        bar.Axis.FrameLineStyle.Color = bar.Axis.MajorTickStyle.Color = Inks.Frame;
        bar.Axis.TickGenerator = new LinearTicks();
        ChartPainter.SetFont(bar.LabelStyle, ChartPainter.LabelSize, bold: false);
        ChartPainter.SetFont(bar.Axis.TickLabelStyle, ChartPainter.TickSize, bold: false);
    }
}
