using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Hands a chart to ScottPlot, in the look that all pictures share.</summary>
internal static class ChartPainter
{
    public const float LegendSize = 14;
    private const float TitleSize = 18;
    public const float LabelSize = 15;
    public const float TickSize = 14;
    private const float Border = 10;

    /// <summary>Paints a chart and tells where its frame is.</summary>
    public static ChartFrame Paint(Chart chart, SKCanvas canvas, bool asSvg)
    {
        EmbeddedFontResolver.Register();
        using var plot = new Plot();
        plot.RenderManager.ClearCanvasBeforeEachRender = false; // on an SVG, clearing is a black sheet over everything
        SetLook(plot, chart);
        var title = new ChartText(plot.Axes.Title.Label, Lettering.Lines(chart.Title));
        var xLabel = new ChartText(plot.Axes.Bottom.Label, Lettering.Lines(chart.XLabel));
        var yLabel = new ChartText(plot.Axes.Left.Label, Lettering.Lines(chart.YLabel));
        foreach (Mark mark in chart.Marks)
            mark.AddTo(plot, chart);

        Extent extent = chart.Extent;
        plot.Axes.SetLimits(extent.Left, extent.Right, extent.Bottom, extent.Top);
        ChartLegend? legend = LegendPlacement.Place(plot, chart, extent);

        // The first pass measures, and ScottPlot may repeat it. On an SVG each pass would leave its lines.
        var inside = new PixelRect(Border, chart.Width - Border, chart.Height - Border, Border);
        using var nowhere = new SKNoDrawCanvas(chart.Width, chart.Height);
        plot.Render(nowhere, inside);
        PixelRect shaped = EqualAxes.Around(chart, extent, inside, plot.RenderManager.LastRender.DataRect);
        RenderTwice(shaped);
        if (plot.RenderManager.LastRender.DataRect.Height >= EqualAxes.SmallestFrame)
            inside = shaped;
        else
            RenderTwice(inside); // a legend of many rows leaves no room for equal axes
        PixelRect frame = plot.RenderManager.LastRender.DataRect;
        float across = 2 * Math.Min(frame.HorizontalCenter, chart.Width - frame.HorizontalCenter) - 2 * Border;
        title.Fit(across);
        xLabel.Fit(across);
        yLabel.Fit(frame.Height + 2 * Border);

        using var white = new SKPaint { Color = SKColors.White };
        canvas.DrawRect(0, 0, chart.Width, chart.Height, white);
        plot.Render(canvas, inside);
        legend?.Complete(canvas, asSvg);
        foreach (ChartText text in new[] { title, xLabel, yLabel })
            text.Complete(canvas, asSvg);
        RowNames.Complete(plot, chart, canvas, asSvg);
        PixelRect painted = plot.RenderManager.LastRender.DataRect;
        AxisLimits limits = plot.Axes.GetLimits();
        return new ChartFrame(
            painted.Left,
            painted.Top,
            painted.Right,
            painted.Bottom,
            new Extent(limits.Left, limits.Right, limits.Bottom, limits.Top));

        void RenderTwice(PixelRect part)
        {
            plot.Render(nowhere, part);
            plot.Render(nowhere, part); // the legend below has as many rows as the frame of the last time needs
        }
    }

    private static void SetLook(Plot plot, Chart chart)
    {
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Axes.Title.IsVisible = chart.Title.Length > 0;
        plot.Axes.Bottom.TickGenerator = chart.Columns.Count > 0
            ? NameTicks(chart.Columns)
            : TicksFor(chart.X, chart.StepsAlongX);
        plot.Axes.Left.TickGenerator = chart.Rows.Count > 0 ? RowNames.Ticks(chart) : TicksFor(chart.Y, false);

        SetFont(plot.Axes.Title.Label, TitleSize, bold: true);
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            SetFont(axis.Label, LabelSize, bold: false);
            SetFont(axis.TickLabelStyle, TickSize, bold: false);
            axis.FrameLineStyle.Color = Inks.Frame;
            axis.FrameLineStyle.Width = 1.2f;
            axis.MajorTickStyle.Color = Inks.Frame;
            axis.MinorTickStyle.Color = Inks.Frame;
        }

        plot.Axes.Left.TickLabelStyle.OffsetY = 2; // ScottPlot leaves more room below digits than they need
        plot.Axes.Top.FrameLineStyle.Width = plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Right.MinimumSize = 18; // the last label of the x axis may reach over the frame
        plot.Axes.Top.MinimumSize = 8;
        plot.Grid.MajorLineColor = Inks.Grid;
        plot.Grid.MajorLineWidth = 1;
        plot.Grid.MinorLineColor = Inks.FaintGrid;
        plot.Grid.MinorLineWidth = chart.X.IsLogarithmic || chart.Y.IsLogarithmic ? 1 : 0;
        plot.Grid.XAxisStyle.IsVisible = chart.Columns.Count == 0;
        plot.Grid.YAxisStyle.IsVisible = chart.Rows.Count == 0;
    }

    public static void SetFont(LabelStyle label, float size, bool bold)
    {
        label.Font = null;
        label.FontName = EmbeddedFontResolver.Name;
        label.FontSize = size;
        label.Bold = bold;
        label.ForeColor = Inks.Ink;
    }

    private static ITickGenerator TicksFor(AxisScale scale, bool wholeNumbers) =>
        scale.IsLogarithmic ? new LogTicks() : new LinearTicks(wholeNumbers, scale.Power);

    private static ScottPlot.TickGenerators.NumericManual NameTicks(IReadOnlyList<string> names) =>
        new([.. Enumerable.Range(0, names.Count).Select(i => (double)i)], [.. names]);
}
