using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// Ticks for an axis of logarithms: a label at each power of ten, or at 1, 2 and 5 where there is no more than one
/// decade. Where fewer than two of them lie in the range, the ticks are those of a linear axis at their places.
/// </summary>
internal sealed class LogTicks : ITickGenerator
{
    private const float Room = 48;
    private const float RoomAcross = 85;
    private const double FewDecades = 1.5;
    private const double ManyDecades = 7;

    public int MaxTickCount { get; set; } = 50;

    public Tick[] Ticks { get; private set; } = [];

    public void Regenerate(
        CoordinateRange range, ScottPlot.Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        int from = (int)Math.Floor(range.Min), to = (int)Math.Ceiling(range.Max);
        double wanted = Math.Max(2, size.Length / Room);
        int every = Math.Max(1, (int)Math.Ceiling((to - from) / wanted));

        List<Tick> ticks = [];
        for (int decade = from; decade <= to; decade++)
        {
            if (decade % every == 0)
                ticks.Add(Tick.Major(decade, LabelOf(decade, 1, range.Length)));
            if (range.Length <= ManyDecades)
                ticks.AddRange(Enumerable.Range(2, 8).Select(digit => Between(decade, digit, range.Length)));
        }

        Ticks = [.. ticks.Where(tick => range.Contains(tick.Position))];
        if (Ticks.Count(tick => tick.IsMajor) < 2 && range.Length < 1)
            Ticks = [.. WithinADecade(range, size.Length / (edge.IsHorizontal() ? RoomAcross : Room))];
    }

    private static Tick Between(int decade, int digit, double decades)
    {
        double place = decade + Math.Log10(digit);
        bool labeled = decades <= FewDecades && (digit is 2 or 5 || decades < FewDecades / 4);
        return labeled ? Tick.Major(place, LabelOf(decade, digit, decades)) : Tick.Minor(place);
    }

    private static string LabelOf(int decade, int digit, double decades) =>
        decades > FewDecades ? Numbers.PowerOfTen(decade) : Numbers.Short(digit * Math.Pow(10, decade));

    /// <summary>Ticks that are 1, 2 or 5 times a power of ten apart.</summary>
    private static IEnumerable<Tick> WithinADecade(CoordinateRange range, double wanted)
    {
        int power = (int)Math.Floor(range.Min);
        double from = Math.Pow(10, range.Min - power), to = Math.Pow(10, range.Max - power);
        double step = LinearTicks.NiceStep((to - from) / Math.Max(2, wanted));
        for (double i = Math.Ceiling(from / step); i * step <= to; i++)
        {
            double number = LinearTicks.Round(i, step);
            bool isPlain = power is >= -4 and < 6;
            double scale = isPlain ? Math.Pow(10, power) : 1;
            yield return Tick.Major(
                power + Math.Log10(number), Numbers.Tick(number * scale, step * scale, isPlain ? 0 : power));
        }
    }
}
