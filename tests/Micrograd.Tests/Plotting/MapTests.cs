using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class MapTests
{
    private static readonly ClassPoint[] Corners = [new(-1, -1, -1), new(1, 1, 1), new(-1, 1, -1), new(1, -1, 1)];

    [Fact]
    public void Row_zero_is_the_top_and_each_cell_holds_the_score_at_its_middle()
    {
        Grid grid = GridOf(Pictures.DecisionMap((x, y) => 10 * y + x, Corners));
        Assert.True(grid.Cells[0, 0] > grid.Cells[grid.Rows - 1, 0], "the top row has the greater y");
        Assert.True(grid.Cells[0, 0] < grid.Cells[0, grid.Columns - 1], "the last column has the greater x");
        Assert.All([(0, 0), (3, 7), (grid.Rows - 1, grid.Columns - 1)], cell =>
            Assert.Equal(10 * grid.Y(cell.Item1) + grid.X(cell.Item2), grid.Cells[cell.Item1, cell.Item2]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.25)]
    [InlineData(0.3)]
    public void A_cell_lies_under_its_point(double? step)
    {
        Grid grid = GridOf(Pictures.DecisionMap((x, y) => x + y / 2, Corners, step));
        foreach (ClassPoint point in Corners)
            Assert.Equal(Math.Sign(point.X + point.Y / 2), Math.Sign(grid.At(point.X, point.Y)));
    }

    [Fact]
    public void With_a_step_the_middles_of_the_cells_are_the_nodes_of_the_notebooks_grid()
    {
        Grid grid = GridOf(Pictures.DecisionMap((x, y) => x, Corners, step: 0.25));
        Assert.Equal((16, 16), (grid.Columns, grid.Rows)); // np.arange(-2, 2, 0.25)
        Assert.Equal(-2, grid.X(0), 12);
        Assert.Equal(1.75, grid.X(15), 12);
        Assert.Equal(-2, grid.Y(15), 12);
        Assert.Equal((-2.125, 1.875), (grid.Left, grid.Right)); // the edges, half a cell outside
    }

    [Fact]
    public void The_rows_of_the_moons_map_are_those_of_the_notebooks_grid()
    {
        ClassPoint[] moons = [.. Datasets.Moons()
            .Select(point => new ClassPoint(point.Inputs[0], point.Inputs[1], (int)point.Target))];
        Grid grid = GridOf(Pictures.DecisionMap((x, y) => y, moons, step: 0.25));
        Assert.Equal(15, grid.Rows); // np.arange(y.min() - 1, y.max() + 1, 0.25) on the demo's 100 moons
        Assert.Equal(-1.548639298268643, grid.Y(grid.Rows - 1), 1e-12);
        Assert.Equal(1.951360701731357, grid.Y(0), 1e-12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.5)]
    public void On_the_picture_the_upper_part_has_the_color_of_the_upper_score(double? step)
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.DecisionMap((x, y) => y, Corners, step));
        SKColor upper = bitmap.GetPixel(300, 90), lower = bitmap.GetPixel(300, 480);
        Assert.True(upper.Red > upper.Blue, $"above 0 is vermilion, not {upper}");
        Assert.True(lower.Blue > lower.Red, $"below 0 is blue, not {lower}");
    }

    [Fact]
    public void On_the_picture_the_right_part_has_the_color_of_the_right_score()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.DecisionMap((x, y) => x, Corners, step: 0.5));
        Assert.True(bitmap.GetPixel(250, 200).Blue > bitmap.GetPixel(250, 200).Red);
        Assert.True(bitmap.GetPixel(550, 200).Red > bitmap.GetPixel(550, 200).Blue);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(1, 3)]
    public void A_unit_is_as_long_upwards_as_across(double width, double height)
    {
        ClassPoint[] points = [new(0, 0, -1), new(width, height, 1)];
        using SKBitmap bitmap = Pixels.Of(Pictures.DecisionMap((x, y) => 1, points, step: 0.01));
        int across = Pixels.Count(bitmap, 0, 320, 800, 321, IsGround);
        int up = Pixels.Count(bitmap, 400, 0, 401, 640, IsGround);
        Assert.Equal((width + 2) / (height + 2), across / (double)up, 0.02); // a pixel or two of a hundred and more

        static bool IsGround(SKColor color) => color.Red > color.Blue + 40;
    }

    [Fact]
    public void Where_one_range_is_many_times_the_other_the_frame_is_filled()
    {
        ClassPoint[] points = [new(0, 0, -1), new(500, 1, 1)];
        using SKBitmap bitmap = Pixels.Of(Pictures.DecisionMap((x, y) => 1, points, step: 0.5));
        Assert.True(Pixels.Count(bitmap, 400, 0, 401, 640, color => color.Red > color.Blue + 40) > 400);
    }

    [Fact]
    public void The_border_between_classes_is_finer_than_the_cells_and_calls_the_function_only_there()
    {
        int calls = 0;
        var coarse = Grid.Of(Inside, -1, 1, -1, 1, 40, 40);
        calls = 0;
        Grid fine = coarse.FinerAtBorders(Inside, 4);
        Assert.Equal((160, 160), (fine.Rows, fine.Columns));
        Assert.InRange(calls, 100, 160 * 160 / 4);
        for (int row = 0; row < 160; row++)
        {
            for (int column = 0; column < 160; column++)
                Assert.Equal(Circle(fine.X(column), fine.Y(row)), fine.Cells[row, column]);
        }

        double Inside(double x, double y)
        {
            calls++;
            return Circle(x, y);
        }

        static double Circle(double x, double y) => x * x + y * y < 0.5 ? 1 : 0;
    }

    [Fact]
    public void Three_classes_have_three_grounds()
    {
        Picture picture = Pictures.ClassMap(
            (x, y) => y > 0 ? 2 : x > 0 ? 1 : 0, [new(-1, -1, 0), new(1, -1, 1), new(0, 1, 2)]);
        using SKBitmap bitmap = Pixels.Of(picture);
        SKColor[] grounds = [bitmap.GetPixel(250, 480), bitmap.GetPixel(550, 480), bitmap.GetPixel(400, 90)];
        Assert.Equal(3, grounds.Distinct().Count());
        Assert.Equal(["class 0", "class 1", "class 2"], picture.Series.Select(series => series.Name));
    }

    [Fact]
    public void A_class_keeps_its_color_where_another_has_no_points()
    {
        var chart = (Chart)Pictures.ClassMap(
            (x, y) => x > 0 ? 2 : 0, [new(-1, 0, 0), new(1, 0, 2), new(0, 0, 1)]).Painting;
        Assert.Equal([Inks.Of(0), Inks.Of(1), Inks.Of(2)], chart.Marks.OfType<SeriesMark>().Select(mark => mark.Color));
    }

    [Fact]
    public void Where_the_score_is_not_finite_the_ground_is_white()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.DecisionMap((x, y) => y > 0 ? double.NaN : -1, Corners, step: 0.5));
        Assert.Equal(SKColors.White, bitmap.GetPixel(300, 90));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.02)]
    [InlineData(0.25)]
    public void A_browser_is_told_not_to_blur_the_cells_of_an_svg(double? step) => Assert.Contains(
        "<image image-rendering=\"pixelated\"",
        Pictures.DecisionMap((x, y) => x, Corners, step).ToSvg(), StringComparison.Ordinal);

    [Fact]
    public void A_step_that_is_wider_than_the_map_still_colors_it()
    {
        Picture picture = Pictures.DecisionMap((x, y) => x - 5, [new(0, 0, 0)], step: 3);
        Grid grid = GridOf(picture);
        Assert.Equal((-2.5, 0.5, -2.5, 0.5), (grid.Left, grid.Right, grid.Bottom, grid.Top)); // one cell about (-1, -1)
        using SKBitmap bitmap = Pixels.Of(picture);
        Assert.True(bitmap.GetPixel(300, 90).Blue > bitmap.GetPixel(300, 90).Red);
    }

    [Fact]
    public void The_edge_of_a_cell_lies_half_a_step_from_its_middle()
    {
        // Ten cells from -1.25 to 3.75, as wide as the axes: the score changes its sign at the edge 1.25, their middle.
        ClassPoint[] ends = [new(0, 0, 0), new(3, 3, 1)];
        using SKBitmap bitmap = Pixels.Of(
            Pictures.DecisionMap((x, y) => x - 1.25, ends, step: 0.5, xLabel: "", yLabel: ""));
        int[] blue = [.. Enumerable.Range(0, bitmap.Width).Where(x => bitmap.GetPixel(x, 200) == MapOf(Inks.Blue))];
        int[] red = [.. Enumerable.Range(0, bitmap.Width).Where(x => bitmap.GetPixel(x, 200) == MapOf(Inks.Vermilion))];
        Assert.Equal(blue[^1] + 1, red[0]);
        Assert.Equal(blue.Length, red.Length, 1.0); // the frame begins and ends within a pixel
    }

    [Fact]
    public void The_boundary_lies_where_the_score_is_zero()
    {
        var grid = Grid.Of((x, y) => x * x + y * y - 1, -2, 2, -2, 2, 200, 200);
        IReadOnlyList<LevelPiece> circle = LevelLines.Of(grid, 0);
        Assert.All(circle, piece => Assert.Equal(1, Length(piece.X1, piece.Y1), 1e-4)); // cell² / 8
        double length = circle.Sum(piece => Length(piece.X1 - piece.X2, piece.Y1 - piece.Y2));
        Assert.Equal(2 * Math.PI, length, 1e-3); // the polygon's sides are shorter than the arcs
    }

    [Fact]
    public void A_saddle_does_not_cross_itself()
    {
        var square = new Grid(0, 2, 0, 2, new double[,] { { 1, -1 }, { -1, 2 } });
        Assert.Equal(2, LevelLines.Of(square, 0).Count);
    }

    [Fact]
    public void A_sign_tells_no_more_than_two_classes_apart() => Assert.Equal(
        "The sign of a score tells two classes apart, but the points have 3. "
        + "Use ClassMap for more. (Parameter 'points')",
        Assert.Throws<ArgumentException>(
            () => Pictures.DecisionMap((x, y) => x, [new(0, 0, 0), new(0, 1, 1), new(0, 2, 2)])).Message);

    [Fact]
    public void A_map_needs_points() => Assert.Equal(
        "There are no points to draw. Give at least one. (Parameter 'points')",
        Assert.Throws<ArgumentException>(() => Pictures.DecisionMap((x, y) => x, [])).Message);

    [Fact]
    public void A_step_that_would_make_millions_of_cells_is_refused() => Assert.Equal(
        "A step of 0.0001 makes 1600000000 cells. Take a larger step; 4000000 cells are the most. (Parameter 'step')",
        Assert.Throws<ArgumentException>(() => Pictures.DecisionMap((x, y) => x, Corners, step: 0.0001)).Message);

    [Fact]
    public void A_score_that_is_nowhere_finite_is_refused() => Assert.Equal(
        "The score is nowhere a finite number (all are NaN or infinite), "
        + "so there is nothing to draw. (Parameter 'score')",
        Assert.Throws<ArgumentException>(() => Pictures.DecisionMap((x, y) => double.NaN, Corners)).Message);

    private static SKColor MapOf(ScottPlot.Color color) => Inks.Thin(color, 0.34).ToSKColor();

    private static double Length(double x, double y) => Math.Sqrt(x * x + y * y);

    private static Grid GridOf(Picture picture) => ((Chart)picture.Painting).Marks.OfType<MapMark>().Single().Grid;
}
