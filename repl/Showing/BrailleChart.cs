using Micrograd.Plotting;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Showing;

/// <summary>Curves in braille dots, two across and four down in each character, with the ends of the axes.</summary>
internal sealed class BrailleChart((double Low, double High) x, (double Low, double High) y, int columns, int rows)
{
    private const char Empty = '\u2800';
    private static readonly byte[,] Dots = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };
    private static readonly Ink[] Colors = [Ink.Method, Ink.Wrong, Ink.Text, Ink.Keyword, Ink.Number, Ink.Type];

    private readonly (byte Dots, Ink Ink)[,] cells = new (byte, Ink)[columns, rows];

    public static string Of(IReadOnlyList<Curve> curves, string title, int width, int height, bool inColor)
    {
        (double, double) x = Range(curves.SelectMany(curve => curve.X)), y = Range(curves.SelectMany(curve => curve.Y));
        var frame = new ChartFrame(x, y);
        int columns = frame.Inside(width);
        var chart = new BrailleChart(x, y, columns, height);
        List<string> names = [];
        foreach ((int i, Curve curve) in curves.Index())
        {
            Ink ink = Colors[i % Colors.Length];
            chart.Draw(curve, ink);
            if (curve.Name.Length > 0 && curves.Count > 1)
                names.Add(Inks.Paint("● ", ink, inColor) + curve.Name);
        }

        IEnumerable<string> rows = Enumerable.Range(0, height).Select(row => chart.Row(row, inColor));
        return frame.Around([.. rows], columns, title, string.Join("   ", names), inColor);
    }

    private static (double Low, double High) Range(IEnumerable<double> numbers)
    {
        double[] finite = [.. numbers.Where(double.IsFinite).DefaultIfEmpty()];
        double low = finite.Min(), high = finite.Max();
        return low < high ? (low, high) : (low - 1, high + 1);
    }

    private void Draw(Curve curve, Ink ink)
    {
        (int X, int Y)? last = null;
        foreach ((double across, double up) in curve.X.Zip(curve.Y))
        {
            if (!double.IsFinite(across) || !double.IsFinite(up))
            {
                last = null;
                continue;
            }

            (int X, int Y) dot = (
                (int)Math.Round((across - x.Low) / (x.High - x.Low) * (columns * 2 - 1)),
                (int)Math.Round((y.High - up) / (y.High - y.Low) * (rows * 4 - 1)));
            Join(curve.Style == CurveStyle.Points ? dot : last ?? dot, dot, ink);
            last = dot;
        }
    }

    private void Join((int X, int Y) from, (int X, int Y) to, Ink ink)
    {
        int steps = Math.Max(1, Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)));
        for (int step = 1; step <= steps; step++)
        {
            int dotX = from.X + (to.X - from.X) * step / steps, dotY = from.Y + (to.Y - from.Y) * step / steps;
            ref (byte Dots, Ink Ink) cell = ref cells[dotX / 2, dotY / 4];
            cell = ((byte)(cell.Dots | Dots[dotX % 2, dotY % 4]), ink);
        }
    }

    private string Row(int row, bool inColor)
    {
        IEnumerable<(byte Dots, Ink Ink)> line = Enumerable.Range(0, columns).Select(column => cells[column, row]);
        return string.Concat(line.Select(cell => Inks.Paint($"{(char)(Empty + cell.Dots)}", cell.Ink, inColor)))
            .TrimEnd(Empty);
    }
}
