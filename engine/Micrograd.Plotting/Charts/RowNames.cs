using Micrograd.Plotting.Fonts;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// The names of the rows of a chart: each no longer than a part of its width, and only those for which there is room.
/// </summary>
internal static class RowNames
{
    private const float MostOfWidth = 0.4f;
    private const int Usual = 500;
    private const int Around = 120;
    private const int Row = 22;
    private const int LeastRow = 17;
    private const float FromFrame = 9;

    /// <summary>The height of a picture that has room for each row.</summary>
    public static int HeightFor(int rows) =>
        Math.Clamp(rows <= Require.LargestSide / Row ? rows * Row + Around : int.MaxValue, Usual, Require.LargestSide);

    public static NumericManual Ticks(Chart chart)
    {
        int[] shown = [.. Enumerable.Range(0, chart.Rows.Count).Where(row => Shows(chart, row))];
        return new NumericManual([.. shown.Select(row => (double)row)], [.. shown.Select(row => Reserved(chart, row))]);
    }

    /// <summary>Whether there is room for a row's name. The top row, which is the last, always has it.</summary>
    public static bool Shows(Chart chart, int row)
    {
        int every = (int)Math.Max(1, Math.Ceiling(LettersInRows(chart)));
        return (chart.Rows.Count - 1 - row) % every == 0;
    }

    /// <summary>How many rows are as high as a line of text.</summary>
    public static double LettersInRows(Chart chart) =>
        LeastRow * chart.Rows.Count / (double)Math.Max(1, chart.Height - Around);

    /// <summary>The name as ScottPlot paints it, with blanks for what follows.</summary>
    public static string Reserved(Chart chart, int row)
    {
        using SKFont font = Typefaces.Font(ChartPainter.TickSize);
        return ForeignText.Reserve(Shown(chart, row, font), font);
    }

    /// <summary>Paints the letters that ScottPlot could not.</summary>
    public static void Complete(Plot plot, Chart chart, SKCanvas canvas, bool asSvg)
    {
        PixelRect frame = plot.RenderManager.LastRender.DataRect;
        using SKFont font = Typefaces.Font(ChartPainter.TickSize);
        LabelStyle style = plot.Axes.Left.TickLabelStyle;
        for (int row = 0; row < chart.Rows.Count; row++)
        {
            if (!Shows(chart, row))
                continue;
            var text = new ChartText(style, Shown(chart, row, font));
            float y = plot.Axes.Left.GetPixel(row, frame);
            text.CompleteAt(canvas, new Pixel(frame.Left - FromFrame, y + style.OffsetY), asSvg);
        }
    }

    private static string Shown(Chart chart, int row, SKFont font) =>
        Lettering.Shorten(Lettering.OnOneLine(chart.Rows[row]), font, MostOfWidth * chart.Width);
}
