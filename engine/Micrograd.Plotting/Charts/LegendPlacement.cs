using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Puts the legend into a corner where it hides nothing, or below the plot.</summary>
internal static class LegendPlacement
{
    // About how many pixels axes, labels and title take.
    private const double AroundX = 110;
    private const double AroundY = 120;
    private const float AroundName = 75;
    private const float Line = 28;
    private const float LineBelow = 22;
    private const int FewNames = 3;
    private const double LeastFrame = 60;
    private const double MostOfHeight = 0.75;
    private const double MostOfHeightBelow = 0.4;
    private const float MostOfWidth = 0.5f;
    private const int StepsBetweenPlaces = 8;

    private static readonly Alignment[] Corners =
        [Alignment.UpperRight, Alignment.UpperLeft, Alignment.LowerRight, Alignment.LowerLeft];

    /// <summary>Adds the legend, if the chart needs one and is not too small for it.</summary>
    public static ChartLegend? Place(Plot plot, Chart chart, Extent extent)
    {
        string[] texts = [.. chart.Marks.Select(mark => mark.LegendText).Where(text => text.Length > 0)];
        plot.HideLegend();
        if (texts.Length == 0 || (texts.Length == 1 && !chart.Marks.Any(mark => mark.HasNote)))
            return null;

        double frameWidth = Math.Max(1, chart.Width - AroundX), frameHeight = Math.Max(1, chart.Height - AroundY);
        float longest = Math.Max(20, MostOfWidth * (float)frameWidth - AroundName);
        using SKFont font = Typefaces.Font(ChartPainter.LegendSize);
        float widest = Math.Min(longest, texts.Max(text => Lettering.Width(Lettering.OnOneLine(text), font)));
        double height = texts.Length * Line + 24;
        bool fitsInside = height <= (texts.Length <= FewNames ? frameHeight : MostOfHeight * frameHeight);
        if (!chart.LegendOutside && fitsInside)
        {
            (double X, double Y)[] places = [.. chart.Marks.SelectMany(mark => Along(mark, chart, extent))];
            int Hidden(Alignment corner) => places.Count(place =>
                IsUnder(corner, place, (widest + AroundName) / frameWidth, height / frameHeight));
            Alignment free = Corners.MinBy(Hidden);
            if (Hidden(free) == 0)
                return Inside(plot, new(plot, longest, texts.Length) { Alignment = free });
        }

        int columns = Math.Max(1, (int)(frameWidth / (widest + AroundName)));
        int rows = (int)(Math.Min(MostOfHeightBelow * chart.Height, frameHeight - LeastFrame) / LineBelow);
        if (rows < 1)
            return null;
        var below = new ChartLegend(plot, longest, columns * rows) { IsVisible = false };
        plot.Legend = below;
        plot.Axes.AddPanel(new LegendBelow(below, (float)frameWidth));
        return below;
    }

    private static ChartLegend Inside(Plot plot, ChartLegend legend)
    {
        plot.Legend = legend;
        return legend;
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
