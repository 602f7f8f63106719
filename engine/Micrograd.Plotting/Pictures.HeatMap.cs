using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Plotting;

/// <content>A table of numbers as colors.</content>
public static partial class Pictures
{
    /// <summary>A table of numbers as colored cells, with a name for each row and each column.</summary>
    /// <remarks>
    /// The first row is at the top. The larger a number, the darker its cell; NaN and infinity are white.
    /// </remarks>
    /// <param name="number">The number in a row and a column, both counted from 0.</param>
    /// <param name="rows">The names of the rows, at least one.</param>
    /// <param name="columns">The names of the columns, at least one, short enough to stand side by side.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <param name="barLabel">The label of the bar that shows the colors: the quantity.</param>
    /// <exception cref="ArgumentException">There are no rows or no columns, or no number is finite.</exception>
    public static Picture HeatMap(
        Func<int, int, double> number,
        IEnumerable<string> rows,
        IEnumerable<string> columns,
        string? title = null,
        string xLabel = "",
        string yLabel = "",
        string barLabel = "")
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        string[] down = [.. rows], across = [.. columns];
        Require.Some(down.Length, "rows", nameof(rows));
        Require.Some(across.Length, "columns", nameof(columns));
        var grid = Grid.OfTable(number, down.Length, across.Length);
        Require.SomeFinite(grid.Finite, "The table", nameof(number));
        double least = grid.Finite.Min(), greatest = grid.Finite.Max();
        double start = least < greatest ? least : greatest - 1; // where all numbers are the same, all are the greatest
        var map = new MapMark(grid, MapColors.Amounts(), start, greatest) { BarLabel = barLabel };
        Chart chart = MapChart([map], title, xLabel, yLabel);
        return new Picture(chart with { Rows = [.. down.Reverse()], Columns = across, HasEqualAxes = false });
    }
}
