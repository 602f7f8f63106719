using System.Globalization;
using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Html.Charts;

/// <summary>
/// The numbers of a picture as tables that one can read. Those of a long curve or a fine map show a part, and say so.
/// </summary>
internal static class ChartTables
{
    private const int MostRows = 41;
    private const int MostColumns = 11;

    public static string Of(Picture picture)
    {
        var chart = picture.Painting as Chart;
        if (chart?.Marks.OfType<BarsMark>().FirstOrDefault() is { } bars)
        {
            return Table(
                "", ["name", OrElse(chart.XLabel, "value")],
                bars.Values.X.Select((value, i) => new[] { chart.Rows[(int)bars.Values.Y[i]], Numbers.Full(value) }));
        }

        string map = chart?.Marks.OfType<MapMark>().FirstOrDefault() is { } mark ? Map(chart, mark.Grid) : "";
        return map + string.Concat(Groups(picture.Series).Select(group => Series(chart, group)));
    }

    /// <summary>Curves over the same x share a table.</summary>
    private static List<List<Curve>> Groups(IReadOnlyList<Curve> series)
    {
        List<List<Curve>> groups = [];
        foreach (Curve curve in series)
        {
            if (groups.Find(group => group[0].X.SequenceEqual(curve.X)) is { } same)
                same.Add(curve);
            else
                groups.Add([curve]);
        }

        return groups;
    }

    private static string Series(Chart? chart, List<Curve> curves)
    {
        int count = curves[0].X.Count;
        int[] shown = Some(count, MostRows);
        string caption = shown.Length < count ? $"{shown.Length} of {count} places" : "";
        string y = OrElse(chart?.YLabel, "y");
        return Table(
            caption,
            [OrElse(chart?.XLabel, "x"), .. curves.Select(curve => OrElse(curve.Name, y))],
            shown.Select(i => (string[])[Text(curves[0].X[i]), .. curves.Select(curve => Text(curve.Y[i]))]));
    }

    private static string Map(Chart chart, Grid grid)
    {
        bool isNamed = chart.Rows.Count > 0;
        int[] rows = isNamed ? [.. Enumerable.Range(0, chart.Rows.Count)] : Some(grid.Rows, MostColumns);
        int[] columns = isNamed ? [.. Enumerable.Range(0, chart.Columns.Count)] : Some(grid.Columns, MostColumns);
        string corner = isNamed ? "" : $"{OrElse(chart.YLabel, "y")} \\ {OrElse(chart.XLabel, "x")}";
        string caption = rows.Length * columns.Length < grid.Rows * grid.Columns && !isNamed
            ? $"{rows.Length} of {grid.Rows} rows and {columns.Length} of {grid.Columns} columns" : "";
        return Table(
            caption,
            [corner, .. columns.Select(column => isNamed ? chart.Columns[column] : Coarse(grid.X(column)))],
            rows.Select(row => (string[])
            [
                isNamed ? chart.Rows[^(row + 1)] : Coarse(grid.Y(row)),
                .. columns.Select(column => isNamed ? Text(grid.Cells[row, column]) : Coarse(grid.Cells[row, column])),
            ]));
    }

    private static string Table(string caption, IReadOnlyList<string> heading, IEnumerable<string[]> rows)
    {
        StringBuilder text = new("<table>\n");
        if (caption.Length > 0)
            text.Append($"<caption>{caption}</caption>\n");
        text.Append("<thead><tr>");
        foreach (string name in heading)
            text.Append(name.Length > 0 ? $"<th scope=\"col\">{HtmlDocument.Escape(name)}</th>" : "<td></td>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (string[] row in rows)
        {
            text.Append($"<tr><th scope=\"row\">{HtmlDocument.Escape(row[0])}</th>");
            foreach (string cell in row.Skip(1))
                text.Append($"<td>{HtmlDocument.Escape(cell)}</td>");
            text.Append("</tr>\n");
        }

        return text.Append("</tbody>\n</table>\n").ToString();
    }

    /// <summary>The first, the last, and some between them at like distances.</summary>
    private static int[] Some(int count, int most) => count <= most
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, most).Select(i => (int)Math.Round(i * (count - 1) / (most - 1.0)))];

    private static string OrElse(string? text, string other) => string.IsNullOrEmpty(text) ? other : text;

    private static string Text(double number) => double.IsFinite(number) ? Numbers.Short(number) : "none";

    /// <summary>Between cells of a map four digits are enough.</summary>
    private static string Coarse(double number) =>
        double.IsFinite(number) ? number.ToString("G4", CultureInfo.InvariantCulture) : "none";
}
