namespace Micrograd.Plotting.Charts;

/// <summary>The range that numbers take up on both axes, as places on them.</summary>
internal readonly record struct Extent(double Left, double Right, double Bottom, double Top)
{
    private const double Margin = 0.05;

    public static Extent Of(IEnumerable<(double X, double Y)> places)
    {
        double most = double.PositiveInfinity;
        var extent = new Extent(most, -most, most, -most);
        foreach ((double x, double y) in places)
            extent = extent.Including(new Extent(x, x, y, y));
        return extent;
    }

    public Extent Including(Extent other) => new(
        Math.Min(Left, other.Left),
        Math.Max(Right, other.Right),
        Math.Min(Bottom, other.Bottom),
        Math.Max(Top, other.Top));

    /// <summary>With a margin on each side, and never without width or height.</summary>
    public Extent WithMargins()
    {
        (double left, double right) = Widen(Left, Right);
        (double bottom, double top) = Widen(Bottom, Top);
        return new Extent(left, right, bottom, top);
    }

    private static (double From, double To) Widen(double from, double to)
    {
        if (!(to - from > 1e-12 * Math.Max(Math.Abs(from), Math.Abs(to))))
        {
            double half = from == 0 ? 1 : Math.Abs(from) / 2;
            return (from - half, from + half);
        }

        double room = to * Margin - from * Margin;
        return (from - room, to + room);
    }
}
