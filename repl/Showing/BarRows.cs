using Micrograd.Plotting.Charts;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Printing;
using Inks = Micrograd.Repl.Drawing.Inks;

namespace Micrograd.Repl.Showing;

/// <summary>Numbers as bars of text, to an eighth of a character, each between its name and its value.</summary>
internal static class BarRows
{
    private const int MostRows = 60;
    private static readonly string[] Eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

    public static string Of(Chart chart, BarsMark bars, int width, bool inColor)
    {
        string[] names = [.. chart.Rows.Reverse()], numbers = [.. bars.Values.X.Select(NumberText.Short)];
        int named = names.Max(TextWidth.Of);
        int room = Math.Max(8, width - named - numbers.Max(number => number.Length) - 4);
        double[] places = [.. bars.Values.X.Select(chart.X.Place)];
        double start = chart.X.IsLogarithmic ? Math.Ceiling(places.Min()) - 1 : 0; // a logarithm has no 0
        double low = Math.Min(start, places.Min()), high = Math.Max(start, places.Max());
        List<string> lines = chart.Title.Length > 0 ? [Inks.Paint(chart.Title, Ink.Strong, inColor)] : [];
        for (int i = 0; i < Math.Min(MostRows, places.Length); i++)
        {
            string name = new string(' ', named - TextWidth.Of(names[i])) + names[i];
            string axis = Inks.Paint("│", Ink.Faint, inColor), bar = Inks.Paint(Bar(places[i]), Ink.Method, inColor);
            lines.Add($"{name} {axis}{bar} {numbers[i]}");
        }

        if (places.Length > MostRows)
            lines.Add($"… {places.Length} bars in all");
        return string.Join('\n', lines);

        double Cells(double place) => high > low ? (place - low) / (high - low) * room : 0;

        string Bar(double place)
        {
            int from = (int)Math.Round(Cells(Math.Min(start, place)));
            int eighths = place >= start
                ? (int)Math.Round((Cells(place) - Cells(start)) * 8)
                : Math.Max(1, (int)Math.Round(Cells(start)) - from) * 8; // a character is filled from its left only
            return new string(' ', from) + new string('█', eighths / 8) + Eighths[eighths % 8];
        }
    }
}
