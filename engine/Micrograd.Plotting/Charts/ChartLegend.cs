using Micrograd.Plotting.Fonts;
using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// A legend whose names fit into it. If there are too many, its last line says how many are left out.
/// </summary>
internal sealed class ChartLegend : Legend
{
    public const float Symbol = 28;
    private readonly LegendItem[] items;
    private readonly ChartText[] texts;

    public ChartLegend(Plot plot, float longest, int most)
        : base(plot)
    {
        FontName = EmbeddedFontResolver.Name;
        FontSize = ChartPainter.LegendSize;
        FontColor = Inks.Ink;
        BackgroundColor = Colors.White.WithAlpha(.92);
        OutlineColor = Inks.Grid;
        ShadowColor = Colors.Transparent;
        SymbolWidth = Symbol;
        InterItemPadding = new PixelPadding(8, 8, 5, 5);
        Margin = new PixelPadding(10, 10);
        items = base.GetItems();
        if (items.Length > most)
        {
            ManualItems.Add(new LegendItem { LabelText = $"… and {items.Length - most + 1} more" });
            items = [.. items[..(most - 1)], base.GetItems()[^1]];
        }

        texts = [.. items.Select(item => new ChartText(item.LabelStyle, Lettering.OnOneLine(item.LabelText)))];
        foreach (ChartText text in texts)
            text.Fit(longest);
        foreach (LegendItem item in items.Where(item => item.Plottable is Scatter { PathStrategy: Dashes }))
            SetDashes(item);
    }

    public override LegendItem[] GetItems() => items;

    /// <summary>Paints the letters that ScottPlot could not.</summary>
    public void Complete(SKCanvas canvas, bool asSvg)
    {
        foreach (ChartText text in texts)
            text.Complete(canvas, asSvg);
    }

    private static void SetDashes(LegendItem item)
    {
        item.MarkerStyle = new MarkerStyle(MarkerShape.FilledCircle, 1)
        {
            CustomRenderer = new Dashes(),
            LineStyle = item.LineStyle,
        };
        item.LineStyle = LineStyle.None;
    }
}
