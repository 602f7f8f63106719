using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class HeatMapTests
{
    private static readonly double[][] Numbers = [[1, 2, 3], [4, 5, double.NaN]];

    [Fact]
    public void The_first_row_is_at_the_top_and_names_stand_at_the_middles_of_their_cells()
    {
        var chart = (Chart)Picture(["p", "q"], ["x", "y", "z"]).Painting;
        Grid grid = Assert.IsType<MapMark>(Assert.Single(chart.Marks)).Grid;
        Assert.Equal([1, 2, 3, 4, 5, double.NaN], grid.Cells.Cast<double>());
        Assert.Equal(["q", "p"], chart.Rows); // from 0 up
        Assert.Equal((1, 0), (grid.Y(0), grid.Y(1)));
        Assert.Equal(["x", "y", "z"], chart.Columns);
        Assert.Equal((0, 1, 2), (grid.X(0), grid.X(1), grid.X(2)));
    }

    [Fact]
    public void A_larger_number_is_darker_and_no_number_is_white()
    {
        using SKBitmap bitmap = Pixels.Of(Picture(["p", "q"], ["x", "y", "z"]));
        byte[] top = [.. new[] { 150, 350, 580 }.Select(x => bitmap.GetPixel(x, 150).Red)];
        Assert.Equal(top.OrderDescending(), top);
        Assert.Equal(Inks.Blue.Red, bitmap.GetPixel(350, 450).Red); // 5, the largest
        Assert.Equal(SKColors.White, bitmap.GetPixel(580, 450));
    }

    [Fact]
    public void The_names_of_rows_and_columns_can_be_read()
    {
        using SKBitmap named = Pixels.Of(Picture(["mmm", "mmm"], ["mmm", "mmm", "mmm"]));
        using SKBitmap nameless = Pixels.Of(Picture(["", ""], ["", "", ""]));
        Assert.True(Pixels.Dark(named, 0, 60, 60, 560) > Pixels.Dark(nameless, 0, 60, 60, 560) + 50);
        Assert.True(Pixels.Dark(named, 60, 590, 740, 640) > Pixels.Dark(nameless, 60, 590, 740, 640) + 50);
    }

    [Fact]
    public void One_cell_fills_the_map_with_the_color_of_the_largest_number()
    {
        using SKBitmap bitmap = Pixels.Of(Picture(["p"], ["x"]));
        Assert.All([(150, 100), (600, 500)], place =>
            Assert.Equal(Inks.Blue.Red, bitmap.GetPixel(place.Item1, place.Item2).Red));
    }

    [Fact]
    public void A_table_without_a_row_a_column_or_a_finite_number_is_refused()
    {
        Refused("There are no rows to draw. Give at least one. (Parameter 'rows')", () => Picture([], ["x"]));
        Refused("There are no columns to draw. Give at least one. (Parameter 'columns')", () => Picture(["p"], []));
        Refused(
            "The table is nowhere a finite number (all are NaN or infinite), so there is nothing to draw. "
            + "(Parameter 'number')",
            () => Pictures.HeatMap((row, column) => double.NaN, ["p"], ["x"]));
    }

    private static Picture Picture(string[] rows, string[] columns) =>
        Pictures.HeatMap((row, column) => Numbers[row][column], rows, columns);

    private static void Refused(string message, Func<object> asked) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(asked).Message);
}
