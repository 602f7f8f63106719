using System.Text;
using Micrograd.Plotting;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Showing;

/// <summary>Curves in braille dots, two across and four down in each character, with the ends of the axes.</summary>
internal sealed class BrailleChart
{
    private const char Empty = '\u2800';
    private static readonly byte[,] Dots = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };
    private static readonly Ink[] Colors = [Ink.Method, Ink.Wrong, Ink.Text, Ink.Keyword, Ink.Number, Ink.Type];

    private readonly int columns;
    private readonly int rows;
    private readonly byte[,] cells;
    private readonly Ink[,] inks;

    private BrailleChart(int columns, int rows)
    {
        (this.columns, this.rows) = (columns, rows);
        cells = new byte[columns, rows];
        inks = new Ink[columns, rows];
    }

    public static string Of(IReadOnlyList<Curve> curves, string title, int width, int height, bool inColor)
    {
        (double left, double right) = Range(curves.SelectMany(curve => curve.X));
        (double bottom, double top) = Range(curves.SelectMany(curve => curve.Y));
        string[] marks = ChartFrame.Marks(bottom, top);
        var chart = new BrailleChart(Math.Max(10, width - ChartFrame.Margin(marks) - 2), Math.Max(4, height));
        for (int i = 0; i < curves.Count; i++)
            chart.Draw(curves[i], Colors[i % Colors.Length], (left, right), (bottom, top));

        IEnumerable<string> names = curves.Select((curve, i) => (curve.Name, Ink: Colors[i % Colors.Length]))
            .Where(pair => pair.Name.Length > 0).Select(pair => Inks.Paint("● ", pair.Ink, inColor) + pair.Name);
        string[] rows = [.. Enumerable.Range(0, chart.rows).Select(row => chart.Row(row, inColor))];
        return ChartFrame.Around(
            title, rows, marks, chart.columns, (NumberText.Short(left), NumberText.Short(right)),
            curves.Count > 1 ? string.Join("   ", names) : "", inColor);
    }

    private static (double Low, double High) Range(IEnumerable<double> numbers)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double number in numbers.Where(double.IsFinite))
            (low, high) = (Math.Min(low, number), Math.Max(high, number));
        return low < high ? (low, high) : double.IsFinite(low) ? (low - 1, high + 1) : (0, 1);
    }

    private void Draw(Curve curve, Ink ink, (double Low, double High) x, (double Low, double High) y)
    {
        (int X, int Y)? last = null;
        for (int i = 0; i < curve.X.Count; i++)
        {
            if (!double.IsFinite(curve.X[i]) || !double.IsFinite(curve.Y[i]))
            {
                last = null;
                continue;
            }

            int dotX = (int)Math.Round((curve.X[i] - x.Low) / (x.High - x.Low) * (columns * 2 - 1));
            int dotY = (int)Math.Round((y.High - curve.Y[i]) / (y.High - y.Low) * (rows * 4 - 1));
            if (last is { } from && curve.Style != CurveStyle.Points)
                Join(from, (dotX, dotY), ink);
            Set(dotX, dotY, ink);
            last = (dotX, dotY);
        }
    }

    private void Join((int X, int Y) from, (int X, int Y) to, Ink ink)
    {
        int steps = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        for (int step = 1; step < steps; step++)
            Set(from.X + (to.X - from.X) * step / steps, from.Y + (to.Y - from.Y) * step / steps, ink);
    }

    private void Set(int dotX, int dotY, Ink ink)
    {
        cells[dotX / 2, dotY / 4] |= Dots[dotX % 2, dotY % 4];
        inks[dotX / 2, dotY / 4] = ink;
    }

    private string Row(int row, bool inColor)
    {
        var line = new StringBuilder();
        for (int column = 0; column < columns; column++)
        {
            byte dots = cells[column, row];
            line.Append(Inks.Paint($"{(char)(Empty + dots)}", dots == 0 ? Ink.Plain : inks[column, row], inColor));
        }

        return line.ToString().TrimEnd(Empty);
    }
}
