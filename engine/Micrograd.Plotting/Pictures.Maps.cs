using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Plotting;

/// <content>What a classifier decides, over the plane.</content>
public static partial class Pictures
{
    private const int CellsAcross = 240;

    /// <summary>Where a score is below 0 and where it is above, as two colours, under the points that it was trained on.</summary>
    /// <remarks>
    /// Without a step the map is smooth: a colour is the stronger the farther the score is from 0, and a line marks the 0 itself.
    /// With a step it is the notebook's: cells of that size, each in the flat colour of its side, their middles at
    /// arange(least - margin, greatest + margin, step). A cell whose score is not finite stays white.
    /// </remarks>
    /// <param name="score">The score at a place (x, y).</param>
    /// <param name="points">The points; those of the lower class number belong to scores below 0. At most two classes.</param>
    /// <param name="step">How wide and high a cell is, such as 0.25; not given, the map is smooth.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="classNames">What the legend calls the classes, in their order.</param>
    /// <param name="margin">How far the map reaches beyond the points.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no point, or more than two classes, or the score is nowhere finite, or the step is not above 0.</exception>
    public static Picture DecisionMap(
        Func<double, double, double> score,
        IEnumerable<ClassPoint> points,
        double? step = null,
        string? title = null,
        string xLabel = "x₁",
        string yLabel = "x₂",
        IEnumerable<string>? classNames = null,
        double margin = 1,
        int width = 800,
        int height = 640)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(points);
        ClassPoint[] all = [.. points];
        int[] classes = [.. all.Select(point => point.Class).Distinct().Order()];
        if (classes.Length > 2)
        {
            throw new ArgumentException(
                $"The sign of a score tells two classes apart, but the points have {classes.Length}. Use ClassMap for more.", nameof(points));
        }

        Grid grid = GridUnder(score, all, step, margin, width, height);
        Require.SomeFinite(grid.Finite, "The score", nameof(score));
        double farthest = Math.Max(grid.Finite.Max(Math.Abs), double.Epsilon);
        Grid drawn = step is null ? grid : grid with { Cells = SidesOf(grid) };
        double reach = step is null ? farthest : 1;
        var map = new MapMark(drawn, MapColors.TwoClasses(shaded: step is null), -reach, reach) { BarLabel = step is null ? "score" : "" };
        Mark[] boundary = step is null ? [new LevelsMark(grid, [0]) { Width = 2, Color = Inks.Ink }] : [];

        // A single class still has its side, and with it its colour.
        int[] known = classes is [> 0] ? [classes[0] - 1, classes[0]] : classes;
        IReadOnlyList<Mark> marks = [map, .. boundary, .. PointClasses.Of(all, classNames?.ToArray(), nameof(points)).Marks(known)];
        return new Picture(MapChart(marks, title, xLabel, yLabel, width, height));
    }

    /// <summary>Which class a classifier gives each place, one colour a class, under the points that it was trained on.</summary>
    /// <param name="classOf">The class at a place (x, y), by the numbers that the points have.</param>
    /// <param name="points">The points.</param>
    /// <param name="step">How wide and high a cell is; not given, fine.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="classNames">What the legend calls the classes of the points, in their order.</param>
    /// <param name="margin">How far the map reaches beyond the points.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no point, or the step is not above 0.</exception>
    public static Picture ClassMap(
        Func<double, double, int> classOf,
        IEnumerable<ClassPoint> points,
        double? step = null,
        string? title = null,
        string xLabel = "x₁",
        string yLabel = "x₂",
        IEnumerable<string>? classNames = null,
        double margin = 0.25,
        int width = 800,
        int height = 640)
    {
        ArgumentNullException.ThrowIfNull(classOf);
        ArgumentNullException.ThrowIfNull(points);
        ClassPoint[] all = [.. points];
        Grid numbers = GridUnder((x, y) => classOf(x, y), all, step, margin, width, height);
        int[] classes = [.. numbers.Finite.Select(number => (int)number).Concat(all.Select(point => point.Class)).Distinct().Order()];
        Grid grid = numbers with { Cells = Each(numbers, number => Array.IndexOf(classes, (int)number)) };
        var map = new MapMark(grid, MapColors.Classes(classes.Length), 0, Math.Max(1, classes.Length - 1));
        IReadOnlyList<Mark> marks = [map, .. PointClasses.Of(all, classNames?.ToArray(), nameof(points)).Marks(classes)];
        return new Picture(MapChart(marks, title, xLabel, yLabel, width, height));
    }

    private static Chart MapChart(IReadOnlyList<Mark> marks, string? title, string xLabel, string yLabel, int width, int height) => new()
    {
        Width = width,
        Height = height,
        Title = title ?? "",
        XLabel = xLabel,
        YLabel = yLabel,
        FillsFrame = true,
        LegendOutside = true,
        Marks = marks,
    };

    private static Grid GridUnder(
        Func<double, double, double> f, ClassPoint[] points, double? step, double margin, int width, int height)
    {
        Require.Size(width, height);
        Require.Some(points.Length, "points", nameof(points));
        if (step is <= 0 or double.NaN or double.PositiveInfinity)
            throw new ArgumentOutOfRangeException(nameof(step), step, "A step is the width of a cell: a number above 0, such as 0.25.");
        if (!(margin > 0 && double.IsFinite(margin)))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is a number above 0: how far the map reaches beyond the points.");

        PointClasses.CheckPlaces(points, nameof(points));
        (double left, double right) = (points.Min(p => p.X) - margin, points.Max(p => p.X) + margin);
        (double bottom, double top) = (points.Min(p => p.Y) - margin, points.Max(p => p.Y) + margin);
        return step is double size
            ? Grid.OfStep(f, left, right, bottom, top, size)
            : Grid.Of(f, left, right, bottom, top, CellsAcross, Math.Max(2, CellsAcross * height / width));
    }

    private static double[,] SidesOf(Grid grid) => Each(grid, score => score > 0 ? 1 : -1);

    private static double[,] Each(Grid grid, Func<double, double> change)
    {
        double[,] changed = new double[grid.Rows, grid.Columns];
        for (int row = 0; row < grid.Rows; row++)
        {
            for (int column = 0; column < grid.Columns; column++)
                changed[row, column] = double.IsNaN(grid.Cells[row, column]) ? double.NaN : change(grid.Cells[row, column]);
        }

        return changed;
    }
}
