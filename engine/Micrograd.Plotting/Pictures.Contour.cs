using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Maps;

namespace Micrograd.Plotting;

/// <content>A function of two numbers, and the path of gradient descent on it.</content>
public static partial class Pictures
{
    /// <summary>A function of two numbers as lines of equal height, and the path of gradient descent on it.</summary>
    /// <remarks>
    /// The heights of the lines are round numbers that grow about as 1, 4, 9, …: the lines of a bowl then have equal
    /// distances. A cross marks the minimum, unless the function falls beyond the edge.
    /// </remarks>
    /// <param name="f">
    /// The function, such as the loss for a slope and an intercept. Where it is not finite, the map is white.
    /// </param>
    /// <param name="xFrom">The least x.</param>
    /// <param name="xTo">The greatest x.</param>
    /// <param name="yFrom">The least y.</param>
    /// <param name="yTo">The greatest y.</param>
    /// <param name="pathX">The x of each place of the path in order, the start first.</param>
    /// <param name="pathY">The y of each place, one for each x.</param>
    /// <param name="title">The title.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <exception cref="ArgumentException">
    /// A range is empty or not finite, the function is nowhere finite, or the path has not one y for each x or lies
    /// wholly outside.
    /// </exception>
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
        string yLabel = "y")
    {
        ArgumentNullException.ThrowIfNull(f);
        Require.Range(xFrom, xTo, nameof(xFrom));
        Require.Range(yFrom, yTo, nameof(yFrom));
        double[] xs = [.. pathX ?? []], ys = [.. pathY ?? []];
        Require.SameLength(xs.Length, "x", ys.Length, "y on the path", nameof(pathY));

        var grid = Grid.Fine(f, xFrom, xTo, yFrom, yTo);
        Require.SomeFinite(grid.Finite, "The function", nameof(f));
        (double low, double high) = (grid.Finite.Min(), grid.Finite.Max());
        Require.SizeOnMap(Math.Max(Math.Abs(low), Math.Abs(high)), "The function", nameof(f));
        PathMark[] path = xs.Length == 0 ? [] : [PathMark.Inside([.. xs.Zip(ys)], IsInside, nameof(pathX))];
        IReadOnlyList<Mark> marks =
        [
            new MapMark(grid, MapColors.Heights(), low, high > low ? high : low + 1),
            new LevelsMark(grid, RoundLevels.Of(low, high))
            {
                Labeled = true,
                KeepClearOf = path.FirstOrDefault()?.Path,
            },
            .. LowestMark.Of(f, grid) is { } lowest ? [lowest] : Array.Empty<Mark>(),
            .. path,
        ];
        return new Picture(MapChart(marks, title, xLabel, yLabel) with { HasEqualAxes = false });

        bool IsInside((double X, double Y) place) =>
            place.X >= xFrom && place.X <= xTo && place.Y >= yFrom && place.Y <= yTo;
    }
}
