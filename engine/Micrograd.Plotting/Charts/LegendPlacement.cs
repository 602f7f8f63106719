using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Puts the legend below the plot, or into the corner where it hides least.</summary>
internal static class LegendPlacement
{
    // About how many pixels axes, labels and title take.
    private const double AroundX = 110;
    private const double AroundY = 120;
    private const int StepsBetweenPlaces = 8;

    private static readonly Alignment[] Corners =
        [Alignment.UpperRight, Alignment.UpperLeft, Alignment.LowerRight, Alignment.LowerLeft];

    public static void Place(Plot plot, Chart chart, Extent extent)
    {
        string[] texts = [.. chart.Marks.Select(mark => mark.LegendText).Where(text => text.Length > 0)];
        plot.HideLegend();
        if (texts.Length == 0 || (texts.Length == 1 && !chart.Marks.Any(mark => mark.HasNote)))
            return;

        SetLook(plot.Legend);
        if (chart.LegendOutside)
        {
            plot.ShowLegend(ScottPlot.Edge.Bottom).Padding = new PixelPadding(8, 8);
            return;
        }

        using SKFont font = Typefaces.Font(ChartPainter.LegendSize);
        double width = (texts.Max(text => font.MeasureText(text)) + 75) / Math.Max(1, chart.Width - AroundX);
        double height = (texts.Length * 28 + 24) / Math.Max(1, chart.Height - AroundY);
        (double X, double Y)[] places = [.. chart.Marks.SelectMany(mark => Along(mark, chart, extent))];
        Alignment best = Corners.MinBy(corner => places.Count(place => IsUnder(corner, place, width, height)));
        plot.ShowLegend(best);
    }

    private static void SetLook(Legend legend)
    {
        legend.FontName = EmbeddedFontResolver.Name;
        legend.FontSize = ChartPainter.LegendSize;
        legend.FontColor = Inks.Ink;
        legend.BackgroundColor = Colors.White.WithAlpha(.92);
        legend.OutlineColor = Inks.Grid;
        legend.ShadowColor = Colors.Transparent;
        legend.SymbolWidth = 28;
        legend.InterItemPadding = new PixelPadding(8, 8, 5, 5);
        legend.Margin = new PixelPadding(10, 10);
    }

    private static bool IsUnder(Alignment corner, (double X, double Y) place, double width, double height) =>
        (corner is Alignment.UpperLeft or Alignment.LowerLeft ? place.X < width : place.X > 1 - width)
        && (corner is Alignment.LowerLeft or Alignment.LowerRight ? place.Y < height : place.Y > 1 - height);

    /// <summary>The places of a mark and some between them, as fractions of the plot.</summary>
    private static IEnumerable<(double X, double Y)> Along(Mark mark, Chart chart, Extent extent)
    {
        (double X, double Y)? last = null;
        foreach ((double x, double y) in mark.PlacesOn(chart))
        {
            (double X, double Y) place = (
                (x - extent.Left) / (extent.Right - extent.Left), (y - extent.Bottom) / (extent.Top - extent.Bottom));
            for (int i = 1; last is { } from && i < StepsBetweenPlaces; i++)
            {
                double t = i / (double)StepsBetweenPlaces;
                yield return (from.X + (place.X - from.X) * t, from.Y + (place.Y - from.Y) * t);
            }

            yield return place;
            last = mark.JoinsPlaces ? place : null;
        }
    }
}
