using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Html.Charts;

/// <summary>
/// The data from which the page's script tells the value under the pointer: { frame, places, logX, logY, powers, rows,
/// columns, axes, series, map }. The numbers of a map are those of a coarser one.
/// </summary>
internal static class ChartData
{
    private const int MostCells = 80;

    public static string Of(Chart chart, ChartFrame frame)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(
            stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            Extent places = frame.Places;
            json.WriteStartObject();
            Numbers(json, "frame", [frame.Left, frame.Right, frame.Bottom, frame.Top]);
            Numbers(json, "places", [places.Left, places.Right, places.Bottom, places.Top]);
            json.WriteBoolean("logX", chart.X.IsLogarithmic);
            json.WriteBoolean("logY", chart.Y.IsLogarithmic);
            Numbers(json, "powers", [chart.X.Power, chart.Y.Power]);
            Texts(json, "rows", chart.Rows);
            Texts(json, "columns", chart.Columns);
            Texts(json, "axes", [chart.XLabel, chart.YLabel]);
            WriteSeries(json, chart.Series);
            if (chart.Marks.OfType<MapMark>().FirstOrDefault() is { } map)
                WriteMap(json, map.Grid);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSeries(Utf8JsonWriter json, IReadOnlyList<Curve> series)
    {
        json.WriteStartArray("series");
        foreach (Curve curve in series)
        {
            json.WriteStartObject();
            json.WriteString("name", curve.Name);
            Numbers(json, "x", curve.X);
            Numbers(json, "y", curve.Y);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter json, Grid grid)
    {
        int down = Math.Min(grid.Rows, MostCells), across = Math.Min(grid.Columns, MostCells);
        json.WriteStartObject("map");
        Numbers(json, "edges", [grid.Left, grid.Right, grid.Bottom, grid.Top]);
        json.WriteStartArray("cells");
        for (int row = 0; row < down; row++)
        {
            json.WriteStartArray();
            for (int column = 0; column < across; column++)
                Write(json, grid.Cells[Middle(row, down, grid.Rows), Middle(column, across, grid.Columns)]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The cell of the grid in the middle of one of fewer, larger cells.</summary>
    private static int Middle(int cell, int cells, int all) => (2 * cell + 1) * all / (2 * cells);

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (double number in numbers)
            Write(json, number);
        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>The six digits that the page shows; null where there is no number.</summary>
    private static void Write(Utf8JsonWriter json, double number)
    {
        if (double.IsFinite(number))
            json.WriteRawValue(number.ToString("G6", CultureInfo.InvariantCulture), skipInputValidation: true);
        else
            json.WriteNullValue();
    }
}
