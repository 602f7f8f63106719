using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Plotting;

/// <content>The decisions of a classifier over the plane.</content>
public static partial class Pictures
{
    /// <summary>The sign of a score over the plane, in two colors, under the points that it was trained on.</summary>
    /// <remarks>
    /// Without a step the map is smooth: the farther the score is from 0, the stronger the color, and a line marks 0.
    /// With a step it is the notebook's map: cells of that size, each in the plain color of its side, with their
    /// middles at arange(least - margin, greatest + margin, step). A cell whose score is not finite is white. A unit is
    /// as long upwards as across, unless one range is more than 4 times the other.
    /// </remarks>
    /// <param name="score">The score at a place (x, y).</param>
    /// <param name="points">
    /// The points, of at most two classes. The lower class number belongs to scores below 0.
    /// </param>
    /// <param name="step">The width and height of a cell, such as 0.25; without it the map is smooth.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <param name="classNames">The names of the classes in the legend, in the order of their numbers.</param>
    /// <param name="margin">How far the map reaches beyond the points.</param>
    /// <exception cref="ArgumentException">
    /// There is no point, there are more than two classes, the score is nowhere finite, or the step is not above 0.
    /// </exception>
    public static Picture DecisionMap(
        Func<double, double, double> score,
        IEnumerable<ClassPoint> points,
        double? step = null,
        string? title = null,
        string xLabel = "x₁",
        string yLabel = "x₂",
        IEnumerable<string>? classNames = null,
        double margin = 1)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(points);
        ClassPoint[] all = [.. points];
        int[] classes = [.. all.Select(point => point.Class).Distinct().Order()];
        if (classes.Length > 2)
        {
            throw new ArgumentException(
                $"The sign of a score tells two classes apart, but the points have {classes.Length}. "
                + "Use ClassMap for more.",
                nameof(points));
        }

        Grid grid = GridUnder(score, all, step, margin);
        Require.SomeFinite(grid.Finite, "The score", nameof(score));
        double farthest = grid.Finite.Max(Math.Abs);
        Grid drawn = step is null ? grid : grid with { Cells = SidesOf(grid) };
        if (step is null)
            Require.SizeOnMap(farthest, "The score", nameof(score));
        double reach = step is null && farthest > 0 ? farthest : 1;
        var map = new MapMark(drawn, MapColors.TwoClasses(shaded: step is null), -reach, reach)
        {
            BarLabel = step is null ? "score" : "",
        };
        Mark[] boundary = step is null ? [new LevelsMark(grid, [0]) { Width = 2, Color = Inks.Ink }] : [];

        // A single class still has its side of 0, and so its color.
        int[] known = classes is [> 0] ? [classes[0] - 1, classes[0]] : classes;
        var groups = PointClasses.Of(all, classNames?.ToArray(), nameof(points));
        return new Picture(MapChart([map, .. boundary, .. groups.Marks(known)], title, xLabel, yLabel));
    }

    /// <summary>
    /// The class that a classifier gives each place, one color a class, under the points that it was trained on.
    /// </summary>
    /// <param name="classOf">The class at a place (x, y), by the numbers that the points have.</param>
    /// <param name="points">The points.</param>
    /// <param name="step">The width and height of a cell; without it the borders are smooth.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <param name="classNames">
    /// The names of the classes of the points in the legend, in the order of their numbers.
    /// </param>
    /// <param name="margin">How far the map reaches beyond the points.</param>
    /// <exception cref="ArgumentException">There is no point, or the step is not above 0.</exception>
    public static Picture ClassMap(
        Func<double, double, int> classOf,
        IEnumerable<ClassPoint> points,
        double? step = null,
        string? title = null,
        string xLabel = "x₁",
        string yLabel = "x₂",
        IEnumerable<string>? classNames = null,
        double margin = 0.25)
    {
        ArgumentNullException.ThrowIfNull(classOf);
        ArgumentNullException.ThrowIfNull(points);
        ClassPoint[] all = [.. points];
        double NumberAt(double x, double y) => classOf(x, y);
        Grid numbers = GridUnder(NumberAt, all, step, margin);
        if (step is null)
            numbers = numbers.FinerAtBorders(NumberAt, Finer);
        IEnumerable<int> onMap = numbers.Finite.Select(number => (int)number);
        int[] classes = [.. onMap.Concat(all.Select(point => point.Class)).Distinct().Order()];
        Grid grid = numbers with { Cells = Each(numbers, number => Array.IndexOf(classes, (int)number)) };
        var map = new MapMark(grid, MapColors.Classes(classes.Length), 0, Math.Max(1, classes.Length - 1));
        var groups = PointClasses.Of(all, classNames?.ToArray(), nameof(points));
        return new Picture(MapChart([map, .. groups.Marks(classes)], title, xLabel, yLabel));
    }

    private const int Finer = 4;

    private static Grid GridUnder(
        Func<double, double, double> f, ClassPoint[] points, double? step, double margin)
    {
        Require.Some(points.Length, "points", nameof(points));
        if (step is <= 0 or double.NaN or double.PositiveInfinity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(step), step, "A step is the width of a cell: a number above 0, such as 0.25.");
        }

        if (!(margin > 0 && double.IsFinite(margin)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(margin), margin, "A margin is a number above 0: how far the map reaches beyond the points.");
        }

        PointClasses.CheckPlaces(points, nameof(points));
        (double left, double right) = (points.Min(p => p.X) - margin, points.Max(p => p.X) + margin);
        (double bottom, double top) = (points.Min(p => p.Y) - margin, points.Max(p => p.Y) + margin);
        Require.Range(left, right, nameof(points));
        Require.Range(bottom, top, nameof(points));
        return step is double size
            ? Grid.OfStep(f, left, right, bottom, top, size)
            : Grid.Fine(f, left, right, bottom, top);
    }

    private static double[,] SidesOf(Grid grid) => Each(grid, score => score > 0 ? 1 : -1);

    private static double[,] Each(Grid grid, Func<double, double> change)
    {
        double[,] changed = new double[grid.Rows, grid.Columns];
        for (int row = 0; row < grid.Rows; row++)
        {
            for (int column = 0; column < grid.Columns; column++)
            {
                double cell = grid.Cells[row, column];
                changed[row, column] = double.IsNaN(cell) ? double.NaN : change(cell);
            }
        }

        return changed;
    }
}
