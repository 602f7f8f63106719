namespace Micrograd.Plotting.Maps;

/// <summary>The heights of level lines: round numbers.</summary>
internal static class RoundLevels
{
    private const int Count = 10;
    private const double PartOfGap = 0.5;

    /// <summary>
    /// About low + range·(i/10)², each rounded to 1, 2 or 5 times a power of ten that is at most half of the way from
    /// the level before.
    /// </summary>
    public static IReadOnlyList<double> Of(double low, double high)
    {
        List<double> levels = [];
        double before = low, range = high - low;
        for (int i = 1; i < Count && range > 0; i++)
        {
            double wanted = low + range * i * i / (Count * Count);
            double level = Rounded(wanted, PartOfGap * (wanted - before));
            before = wanted;
            if (level > low && level < high && (levels.Count == 0 || level > levels[^1]))
                levels.Add(level);
        }

        return levels;
    }

    private static double Rounded(double level, double most)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        double unit = (most / power) switch { >= 5 => 5 * power, >= 2 => 2 * power, _ => power };
        double rounded = Math.Round(level / unit) * unit;
        return double.IsFinite(rounded) ? rounded + 0.0 : level; // -0 + 0 is 0
    }
}
