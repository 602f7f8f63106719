using System.Globalization;
using Micrograd.Plotting.Charts;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;
using Inks = Micrograd.Repl.Drawing.Inks;

namespace Micrograd.Repl.Showing;

/// <summary>Numbers as bars of text, to an eighth of a character, each between its name and its value.</summary>
internal static class BarRows
{
    private const int MostRows = 60;
    private const string Eighths = " ▏▎▍▌▋▊▉";

    public static string Of(Chart chart, BarsMark bars, int width, bool inColor)
    {
        IReadOnlyList<double> values = bars.Values.X;
        string[] names = [.. chart.Rows.Reverse()], numbers = [.. values.Select(value => NumberText.Short(value))];
        int room = Math.Max(8, width - names.Max(TextWidth.Of) - numbers.Max(number => number.Length) - 4);
        double[] places = [.. values.Select(chart.X.Place)];
        double start = chart.X.IsLogarithmic ? Math.Ceiling(places.Min()) - 1 : 0; // a logarithm has no 0
        double low = Math.Min(start, places.Min()), high = Math.Max(start, places.Max());
        double Cells(double place) => high > low ? (place - low) / (high - low) * room : 0;

        List<string> lines = chart.Title.Length > 0 ? [Inks.Paint(chart.Title, Ink.Strong, inColor)] : [];
        int named = names.Max(TextWidth.Of);
        for (int i = 0; i < Math.Min(MostRows, places.Length); i++)
        {
            string name = new string(' ', named - TextWidth.Of(names[i])) + names[i];
            string bar = places[i] >= start
                ? new string(' ', (int)Math.Round(Cells(start))) + Bar(Cells(places[i]) - Cells(start))
                : new string(' ', (int)Math.Round(Cells(places[i]))) + new string('█',
                    Math.Max(1, (int)Math.Round(Cells(start)) - (int)Math.Round(Cells(places[i]))));
            string axis = Inks.Paint("│", Ink.Faint, inColor);
            lines.Add($"{name} {axis}{Inks.Paint(bar, Ink.Method, inColor)} {numbers[i]}");
        }

        if (places.Length > MostRows)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… {places.Length} bars in all"));
        return string.Join('\n', lines);
    }

    private static string Bar(double cells)
    {
        int eighths = (int)Math.Round(cells * 8);
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? Eighths[eighths % 8] : "");
    }
}
