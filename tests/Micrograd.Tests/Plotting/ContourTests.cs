using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class ContourTests
{
    [Fact]
    public void The_path_is_drawn_as_it_was_given()
    {
        Picture picture = Pictures.Contour((x, y) => x * x + y * y, -2, 2, -2, 2, [1.5, 1, 0.5], [1, 0.5, 0.25]);
        Curve path = Assert.Single(picture.Series, series => series.Name != "minimum");
        Assert.Equal(("2 steps", 3), (path.Name, path.X.Count));
        Assert.Equal([1, 0.5, 0.25], path.Y);
    }

    [Fact]
    public void The_path_is_painted_over_the_lines_from_its_start_to_its_end()
    {
        Picture With(double[]? x, double[]? y) => Pictures.Contour((x, y) => x * x + y * y, -2, 2, -2, 2, x, y);
        using SKBitmap with = Pixels.Of(With([-1, 1], [-1, 1])), without = Pixels.Of(With(null, null));
        Assert.Equal(0, Count(without, 0, 800));
        Assert.True(Count(with, 200, 800) > 500, "two dots, an arrow and two numbers");
        Assert.True(Count(with, 400, 420) > 20, "the line goes through the middle");
        Assert.Equal(0, Count(with, 0, 200) + Count(with, 640, 800));

        int Count(SKBitmap bitmap, int left, int right) =>
            Pixels.Count(bitmap, left, 0, right, bitmap.Height, Pixels.IsVermilion);
    }

    [Fact]
    public void The_axes_end_where_the_ranges_do() => Assert.Equal(
        new Extent(-1, 3, 2, 5), ((Chart)Pictures.Contour((x, y) => x * y, -1, 3, 2, 5).Painting).Extent);

    [Fact]
    public void Levels_lie_between_the_least_and_the_greatest_value()
    {
        var chart = (Chart)Pictures.Contour((x, y) => x * x + y * y, -1, 1, -1, 1).Painting;
        LevelsMark levels = chart.Marks.OfType<LevelsMark>().Single();
        Assert.Equal(levels.Levels.Order(), levels.Levels);
        Assert.All(levels.Levels, level => Assert.InRange(level, 0, 2));
    }

    [Theory]
    [InlineData(0, 100, new double[] { 1, 4, 8, 16, 24, 35, 50, 65, 80 })]
    [InlineData(0.09, 911, new double[] { 10, 40, 80, 140, 220, 350, 450, 600, 750 })]
    [InlineData(-1, 1, new double[] { -0.98, -0.92, -0.82, -0.7, -0.5, -0.3, 0, 0.3, 0.6 })]
    [InlineData(7, 7, new double[0])]
    public void Levels_are_round_numbers(double low, double high, double[] levels) =>
        Assert.Equal(levels, RoundLevels.Of(low, high).Select(level => Math.Round(level, 9)));

    [Fact]
    public void A_cross_marks_the_minimum_between_the_cells()
    {
        Picture picture = Pictures.Contour((x, y) => Math.Pow(x - 0.3, 2) + Math.Pow(y + 0.7, 2) + 5, -2, 2, -2, 2);
        Curve minimum = Assert.Single(picture.Series);
        Assert.Equal(0.3, minimum.X[0], 1e-6); // the square of less is lost beside 5
        Assert.Equal(-0.7, minimum.Y[0], 1e-6);
        LowestMark mark = ((Chart)picture.Painting).Marks.OfType<LowestMark>().Single();
        Assert.Equal("minimum, 5", mark.LegendText);
    }

    [Fact]
    public void A_function_that_falls_beyond_the_edge_has_no_minimum_on_the_map() =>
        Assert.Empty(Pictures.Contour((x, y) => x + y, -2, 2, -2, 2).Series);

    [Fact]
    public void On_the_picture_the_low_place_is_the_palest()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.Contour((x, y) => Math.Pow(y - 1, 2) + x * x, -1, 1, -1, 1));
        Assert.True(bitmap.GetPixel(420, 60).Red > bitmap.GetPixel(420, 540).Red, "y = 1 is at the top");
    }

    [Fact]
    public void A_constant_is_one_ground_without_levels()
    {
        Picture picture = Pictures.Contour((x, y) => 7, 0, 1, 0, 1);
        LevelsMark mark = ((Chart)picture.Painting).Marks.OfType<LevelsMark>().Single();
        Assert.Empty(mark.Levels.SelectMany(level => LevelLines.Of(mark.Grid, level)));
        using SKBitmap bitmap = Pixels.Of(picture);
        SKColor ground = bitmap.GetPixel(420, 300);
        Assert.NotEqual(SKColors.White, ground);
        Assert.Equal(400 * 400, Pixels.Count(bitmap, 200, 100, 600, 500, color => color == ground));
    }

    [Fact]
    public void A_path_has_as_many_x_as_y() => Assert.Equal(
        "There are 2 x but 1 y on the path. Give one of each for every point. (Parameter 'pathY')",
        Assert.Throws<ArgumentException>(() => Pictures.Contour((x, y) => x, 0, 1, 0, 1, [0.1, 0.2], [0.1])).Message);
}
