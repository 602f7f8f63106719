using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// Ticks at 1, 2 or 5 times a power of ten. Each is a whole multiple of the step, so that 0 is 0 and 0.3 is 0.3.
/// </summary>
internal sealed class LinearTicks(bool wholeNumbers = false, int power = 0) : ITickGenerator
{
    private const float RoomAcross = 85;
    private const float RoomUp = 52;

    public int MaxTickCount { get; set; } = 50;

    public Tick[] Ticks { get; private set; } = [];

    public void Regenerate(
        CoordinateRange range, ScottPlot.Edge edge, PixelLength size, Paint paint, LabelStyle labelStyle)
    {
        double wanted = Math.Max(2, size.Length / (edge.IsHorizontal() ? RoomAcross : RoomUp));
        double step = NiceStep(range.Length / wanted);
        if (wholeNumbers)
            step = Math.Max(1, step);

        List<Tick> ticks = [];
        for (double i = Math.Ceiling(range.Min / step); i * step <= range.Max && ticks.Count < MaxTickCount; i++)
            ticks.Add(Tick.Major(i * step, Numbers.Tick(Round(i, step), step, power)));
        Ticks = [.. ticks];
    }

    /// <summary>The next of 1, 2 or 5 times a power of ten.</summary>
    public static double NiceStep(double rough)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }

    /// <summary>3 × 0.1 is 0.30000000000000004; in decimal it is 0.3.</summary>
    public static double Round(double count, double step) =>
        count == 0 ? 0 : double.Parse((count * step).ToString("G12", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);
}
