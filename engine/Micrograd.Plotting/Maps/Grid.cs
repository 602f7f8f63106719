using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting.Maps;

/// <summary>
/// A rectangle of the plane, cut into equal cells. Each cell has the number of the function at its middle.
/// </summary>
/// <param name="Left">The left edge of the first column's cells, not their middle.</param>
/// <param name="Right">The right edge of the last column's cells.</param>
/// <param name="Bottom">The lower edge of the last row's cells.</param>
/// <param name="Top">The upper edge of the first row's cells: row 0 is the top.</param>
/// <param name="Cells">The numbers, by row and column; NaN where the function is not finite.</param>
internal sealed record Grid(double Left, double Right, double Bottom, double Top, double[,] Cells)
{
    private const int MostCells = 4_000_000;
    private const int FineColumns = 240;
    private const int FineRows = 192;

    public int Rows => Cells.GetLength(0);

    public int Columns => Cells.GetLength(1);

    public IEnumerable<double> Finite => Cells.Cast<double>().Where(double.IsFinite);

    public static Grid Of(
        Func<double, double, double> f, double left, double right, double bottom, double top, int columns, int rows)
    {
        var grid = new Grid(left, right, bottom, top, new double[rows, columns]);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double value = f(grid.X(column), grid.Y(row));
                grid.Cells[row, column] = double.IsFinite(value) ? value : double.NaN;
            }
        }

        return grid;
    }

    /// <summary>Cells of about three pixels in a map of 800 x 640.</summary>
    public static Grid Fine(Func<double, double, double> f, double left, double right, double bottom, double top) =>
        Of(f, left, right, bottom, top, FineColumns, FineRows);

    /// <summary>
    /// Cells of one size. Their middles begin at the lower left, as the nodes of NumPy's arange and meshgrid.
    /// </summary>
    public static Grid OfStep(
        Func<double, double, double> f, double left, double right, double bottom, double top, double step)
    {
        double columns = Math.Ceiling((right - left) / step), rows = Math.Ceiling((top - bottom) / step);
        if (columns * rows > MostCells)
        {
            throw new ArgumentException(
                $"A step of {Require.Text(step)} makes {columns * rows:0} cells. "
                + $"Take a larger step; {MostCells} cells are the most.",
                nameof(step));
        }

        (double l, double b) = (left - step / 2, bottom - step / 2);
        return Of(f, l, l + columns * step, b, b + rows * step, AtLeastTwo((int)columns), AtLeastTwo((int)rows));
    }

    /// <summary>Cells of size 1; the first column's middle is at 0, and so is the last row's.</summary>
    public static Grid OfTable(Func<int, int, double> number, int rows, int columns) => Of(
        (x, y) => number(rows - 1 - (int)Math.Round(y), (int)Math.Round(x)),
        -0.5, columns - 0.5, -0.5, rows - 0.5, AtLeastTwo(columns), AtLeastTwo(rows));

    /// <summary>
    /// The same map in smaller cells. The function is called only at those that lie beside another number.
    /// </summary>
    public Grid FinerAtBorders(Func<double, double, double> f, int times)
    {
        Grid finer = this with { Cells = new double[Rows * times, Columns * times] };
        for (int row = 0; row < finer.Rows; row++)
        {
            for (int column = 0; column < finer.Columns; column++)
            {
                finer.Cells[row, column] = IsAtBorder(row / times, column / times)
                    ? f(finer.X(column), finer.Y(row))
                    : Cells[row / times, column / times];
            }
        }

        return finer;
    }

    /// <summary>The cell with the least number.</summary>
    public (int Row, int Column) Lowest()
    {
        (int Row, int Column, double Value) lowest = (0, 0, double.PositiveInfinity);
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                if (Cells[row, column] < lowest.Value)
                    lowest = (row, column, Cells[row, column]);
            }
        }

        return (lowest.Row, lowest.Column);
    }

    /// <summary>The places of its edges.</summary>
    public Extent ExtentOn(Chart chart) =>
        new(chart.X.Place(Left), chart.X.Place(Right), chart.Y.Place(Bottom), chart.Y.Place(Top));

    /// <summary>The middle of a column's cells.</summary>
    public double X(double column) => Left + (Right - Left) * (column + 0.5) / Columns;

    /// <summary>The middle of a row's cells.</summary>
    public double Y(double row) => Top - (Top - Bottom) * (row + 0.5) / Rows;

    /// <summary>The number of the cell at a place.</summary>
    public double At(double x, double y) => Cells[
        Math.Clamp((int)((Top - y) / (Top - Bottom) * Rows), 0, Rows - 1),
        Math.Clamp((int)((x - Left) / (Right - Left) * Columns), 0, Columns - 1)];

    /// <summary>ScottPlot does not draw a map of one column or one row: its cells are cut in halves.</summary>
    private static int AtLeastTwo(int count) => Math.Max(2, count);

    private bool IsAtBorder(int row, int column)
    {
        for (int r = Math.Max(0, row - 1); r <= Math.Min(Rows - 1, row + 1); r++)
        {
            for (int c = Math.Max(0, column - 1); c <= Math.Min(Columns - 1, column + 1); c++)
            {
                if (Cells[r, c] != Cells[row, column])
                    return true;
            }
        }

        return false;
    }
}
