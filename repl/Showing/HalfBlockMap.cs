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
internal sealed class HalfBlockMap
{
    private const string Heights = " .:-=+*%#";
    private const string Points = "oxvzns";

    private readonly Chart chart;
    private readonly MapMark map;
    private readonly int columns;
    private readonly int rows;
    private readonly ScottPlot.Color[,] pixels;
    private readonly char[,] letters;

    private HalfBlockMap(Chart chart, MapMark map, int columns, int rows)
    {
        (this.chart, this.map, this.columns, this.rows) = (chart, map, columns, rows);
        pixels = new ScottPlot.Color[columns, 2 * rows];
        letters = new char[columns, rows];
    }

    public static string Of(Chart chart, MapMark map, int width, int rows, ColorSystemSupport colors)
    {
        Grid grid = map.Grid;
        string[] marks = chart.Rows is [var first, .., var last]
            ? [last, "", first]
            : ChartFrame.Marks(grid.Bottom, grid.Top);
        (string, string) ends = chart.Columns is [var left, .., var right]
            ? (left, right)
            : (NumberText.Short(grid.Left), NumberText.Short(grid.Right));
        int room = Math.Max(10, width - ChartFrame.Margin(marks) - 2);
        double shape = chart.HasEqualAxes ? (grid.Right - grid.Left) / (grid.Top - grid.Bottom) : 1.6;
        var drawn = new HalfBlockMap(chart, map, (int)Math.Clamp(2 * rows * shape, Math.Min(10, room), room), rows);
        drawn.Fill();
        drawn.AddLevels();
        bool inColor = colors != ColorSystemSupport.NoColors;
        var legend = new Paragraph();
        foreach ((char letter, Color color, string text) in drawn.AddMarks().Where(mark => mark.Text.Length > 0))
            legend.Append(inColor ? "● " : $"{letter} ", new Style(color)).Append($"{text}   ");
        return ChartFrame.Around(
            chart.Title, inColor ? drawn.Blocks(colors) : drawn.Letters(), marks, drawn.columns, ends,
            SpectreText.Of(legend, 1000, colors), inColor);
    }

    private double X(double column) => map.Grid.Left + (map.Grid.Right - map.Grid.Left) * column / columns;

    private double Y(double pixel) => map.Grid.Top - (map.Grid.Top - map.Grid.Bottom) * pixel / (2 * rows);

    private double At(int column, int pixel) => map.Grid.At(X(column + 0.5), Y(pixel + 0.5));

    private void Fill()
    {
        for (int column = 0; column < columns; column++)
        {
            for (int pixel = 0; pixel < 2 * rows; pixel++)
            {
                double place = (At(column, pixel) - map.Least) / (map.Greatest - map.Least);
                bool isKnown = double.IsFinite(place);
                pixels[column, pixel] = isKnown ? map.Colors.GetColor(place) : ScottPlot.Colors.White;
                if (isKnown && pixel % 2 == 0)
                    letters[column, pixel / 2] = Heights[(int)(Math.Clamp(place, 0, 1) * (Heights.Length - 1))];
            }
        }
    }

    /// <summary>A pixel lies on a line if the one to the right or below is on its other side.</summary>
    private void AddLevels()
    {
        foreach (LevelsMark lines in chart.Marks.OfType<LevelsMark>())
        {
            for (int column = 0; column < columns; column++)
            {
                for (int pixel = 0; pixel < 2 * rows; pixel++)
                {
                    double here = Value(column, pixel), right = Value(column + 1, pixel);
                    double below = Value(column, pixel + 1);
                    if (lines.Levels.Any(level => here < level != right < level || here < level != below < level))
                        pixels[column, pixel] = lines.Color;
                }
            }

            double Value(int column, int pixel) => lines.Grid.At(X(column + 0.5), Y(pixel + 0.5));
        }
    }

    /// <summary>Points, paths and the minimum; gives back their texts for the legend.</summary>
    private List<(char Letter, Color Color, string Text)> AddMarks()
    {
        int number = 0;
        List<(char, Color, string)> legend = [];
        foreach (Mark mark in chart.Marks)
        {
            foreach (Curve curve in mark.Series)
            {
                char letter = mark is PathMark ? '@' : mark is LowestMark ? '+' : Points[number++ % Points.Length];
                ScottPlot.Color color = (mark as SeriesMark)?.Color
                    ?? (mark is PathMark ? Inks.Vermilion : Inks.Ink);
                for (int i = 0; i < curve.X.Count; i++)
                    Set(curve.X[i], curve.Y[i], letter, color);
                legend.Add((letter, Seen(color), mark.LegendText));
            }
        }

        return legend;
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
    private string[] Blocks(ColorSystemSupport colors)
    {
        var text = new Paragraph();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                text.Append("▀", new Style(Seen(pixels[column, 2 * row]), Seen(pixels[column, 2 * row + 1])));
            text.Append("\n");
        }

        return SpectreText.Of(text, columns + 1, colors).Split('\n');
    }

    private static Color Seen(ScottPlot.Color color) => new(color.R, color.G, color.B);

    private string[] Letters() => [.. Enumerable.Range(0, rows).Select(row =>
        string.Concat(Enumerable.Range(0, columns).Select(column => letters[column, row])).TrimEnd())];
}
