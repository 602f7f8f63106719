using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using Micrograd.Repl.Printing;
using Spectre.Console;
using Grid = Micrograd.Plotting.Maps.Grid;

namespace Micrograd.Repl.Showing;

/// <summary>
/// A map in half blocks: a character is two pixels, the upper one in the color of the letter, the lower one in that
/// behind it. Without colors a character is the height there, and the points are letters.
/// </summary>
internal sealed class HalfBlockMap(Chart chart, MapMark map, int columns, int rows, ColorSystemSupport colors)
{
    private const string Heights = " .:-=+*%#";
    private const string Points = "oxvzns";

    private readonly ScottPlot.Color[,] pixels = new ScottPlot.Color[columns, 2 * rows];
    private readonly char[,] letters = new char[columns, rows];
    private readonly Paragraph legend = new();

    public static string Of(Chart chart, MapMark map, int width, int rows, ColorSystemSupport colors)
    {
        Grid grid = map.Grid;
        var frame = new ChartFrame((grid.Left, grid.Right), (grid.Bottom, grid.Top));
        if (chart.Rows is [var first, .., var last])
            frame = frame with { Marks = [last, "", first] };
        if (chart.Columns is [var left, .., var right])
            frame = frame with { Ends = (left, right) };
        int room = frame.Inside(width);
        double shape = chart.HasEqualAxes ? (grid.Right - grid.Left) / (grid.Top - grid.Bottom) : 1.6;
        int columns = (int)Math.Clamp(2 * rows * shape, Math.Min(10, room), room);
        var drawn = new HalfBlockMap(chart, map, columns, rows, colors);
        drawn.Fill();
        drawn.AddMarks();
        return frame.Around(
            [.. Enumerable.Range(0, rows).Select(drawn.Row)], columns, chart.Title,
            SpectreText.Of(drawn.legend, 1000, colors), inColor: colors != ColorSystemSupport.NoColors);
    }

    private void Fill()
    {
        LevelsMark[] levels = [.. chart.Marks.OfType<LevelsMark>()];
        for (int column = 0; column < columns; column++)
        {
            for (int pixel = 0; pixel < 2 * rows; pixel++)
            {
                double place = (At(map.Grid, column, pixel) - map.Least) / (map.Greatest - map.Least);
                bool isKnown = double.IsFinite(place);
                pixels[column, pixel] = Array.FindLast(levels, lines => IsOn(lines, column, pixel))?.Color
                    ?? (isKnown ? map.Colors.GetColor(place) : ScottPlot.Colors.White);
                int height = isKnown ? (int)(Math.Clamp(place, 0, 1) * (Heights.Length - 1)) : 0;
                if (pixel % 2 == 0)
                    letters[column, pixel / 2] = Heights[height];
            }
        }
    }

    /// <summary>The number in the middle of a pixel.</summary>
    private double At(Grid grid, int column, int pixel) => grid.At(
        map.Grid.Left + (map.Grid.Right - map.Grid.Left) * (column + 0.5) / columns,
        map.Grid.Top - (map.Grid.Top - map.Grid.Bottom) * (pixel + 0.5) / (2 * rows));

    /// <summary>A pixel lies on a line if the one to the right or below is on its other side.</summary>
    private bool IsOn(LevelsMark lines, int column, int pixel)
    {
        double here = At(lines.Grid, column, pixel);
        double right = At(lines.Grid, column + 1, pixel), below = At(lines.Grid, column, pixel + 1);
        return lines.Levels.Any(level => here < level != right < level || here < level != below < level);
    }

    /// <summary>Points, paths and the minimum, and their texts for the legend.</summary>
    private void AddMarks()
    {
        int number = 0;
        foreach ((Mark mark, Curve curve) in chart.Marks.SelectMany(mark => mark.Series.Select(curve => (mark, curve))))
        {
            (char letter, ScottPlot.Color color) = mark switch
            {
                PathMark => ('@', Inks.Vermilion),
                LowestMark => ('+', Inks.Ink),
                _ => (Points[number++ % Points.Length], (mark as SeriesMark)?.Color ?? Inks.Ink),
            };
            foreach ((double x, double y) in curve.X.Zip(curve.Y))
                Set(x, y, letter, color);
            if (mark.LegendText.Length > 0)
            {
                legend.Append(colors == ColorSystemSupport.NoColors ? $"{letter} " : "● ", new Style(Seen(color)))
                    .Append($"{mark.LegendText}   ");
            }
        }
    }

    private void Set(double x, double y, char letter, ScottPlot.Color color)
    {
        Grid grid = map.Grid;
        double column = (x - grid.Left) / (grid.Right - grid.Left) * columns;
        double pixel = (grid.Top - y) / (grid.Top - grid.Bottom) * 2 * rows;
        if (!(column >= 0 && column < columns && pixel >= 0 && pixel < 2 * rows))
            return;
        pixels[(int)column, (int)pixel] = color;
        letters[(int)column, (int)pixel / 2] = letter;
    }

    /// <summary>Spectre finds the nearest color that the terminal has.</summary>
    private string Row(int row)
    {
        if (colors == ColorSystemSupport.NoColors)
            return string.Concat(Enumerable.Range(0, columns).Select(column => letters[column, row])).TrimEnd();
        var text = new Paragraph();
        for (int column = 0; column < columns; column++)
            text.Append("▀", new Style(Seen(pixels[column, 2 * row]), Seen(pixels[column, 2 * row + 1])));
        return SpectreText.Of(text, columns + 1, colors);
    }

    private static Color Seen(ScottPlot.Color color) => new(color.R, color.G, color.B);
}
