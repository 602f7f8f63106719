using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Plotting;

/// <content>A function of two numbers, and the way down it.</content>
public static partial class Pictures
{
    private const int Levels = 10;

    /// <summary>A function of two numbers as lines of equal height, with the way that gradient descent took over it.</summary>
    /// <remarks>The levels rise with the square of their number, so that the lines of a bowl lie evenly apart.</remarks>
    /// <param name="f">The function, such as the loss for a slope and an intercept. Where it is not finite the ground stays white.</param>
    /// <param name="xFrom">Where x begins.</param>
    /// <param name="xTo">Where x ends.</param>
    /// <param name="yFrom">Where y begins.</param>
    /// <param name="yTo">Where y ends.</param>
    /// <param name="pathX">The x that were visited, in order, the start first.</param>
    /// <param name="pathY">The y that were visited, one for each x.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, the function is nowhere finite, or the path has not as many x as y
    /// or lies wholly outside.</exception>
    public static Picture Contour(
        Func<double, double, double> f,
        double xFrom,
        double xTo,
        double yFrom,
        double yTo,
        IEnumerable<double>? pathX = null,
        IEnumerable<double>? pathY = null,
        string? title = null,
        string xLabel = "x",
        string yLabel = "y",
        int width = 800,
        int height = 640)
    {
        ArgumentNullException.ThrowIfNull(f);
        Require.Range(xFrom, xTo, nameof(xFrom));
        Require.Range(yFrom, yTo, nameof(yFrom));
        Require.Size(width, height);
        double[] xs = [.. pathX ?? []], ys = [.. pathY ?? []];
        Require.SameLength(xs.Length, "x", ys.Length, "y on the path", nameof(pathY));

        var grid = Grid.Of(f, xFrom, xTo, yFrom, yTo, CellsAcross, Math.Max(2, CellsAcross * height / width));
        Require.SomeFinite(grid.Finite, "The function", nameof(f));
        (double low, double high) = (grid.Finite.Min(), grid.Finite.Max());
        double[] levels = [.. Enumerable.Range(1, Levels - 1).Select(i => RoundedLevel(low + (high - low) * i * i / (Levels * Levels), high - low))];
        PathMark[] path = xs.Length == 0 ? [] :
            [PathMark.Inside([.. xs.Zip(ys)], p => p.X >= xFrom && p.X <= xTo && p.Y >= yFrom && p.Y <= yTo, nameof(pathX))];
        IReadOnlyList<Mark> marks =
        [
            new MapMark(grid, MapColors.Heights(), low, high > low ? high : low + 1),
            new LevelsMark(grid, [.. levels.Distinct()]) { Labelled = true, KeepClearOf = path.FirstOrDefault()?.Path },
            .. path,
        ];
        return new Picture(MapChart(marks, title, xLabel, yLabel, width, height) with { LegendOutside = false });
    }

    /// <summary>With the digits that the height of the whole calls for: 12.3 rather than 12.3456.</summary>
    private static double RoundedLevel(double level, double range)
    {
        if (range == 0)
            return level;
        double unit = Math.Pow(10, Math.Floor(Math.Log10(range)) - 2);
        return Math.Round(level / unit) * unit;
    }
}
