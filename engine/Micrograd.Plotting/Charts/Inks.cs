using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// Colors that color-blind eyes can tell apart, also in gray. Source: Okabe and Ito, Color Universal Design, 2008.
/// </summary>
internal static class Inks
{
    public static Color Ink { get; } = Color.FromHex("#1F2933");

    public static Color Frame { get; } = Color.FromHex("#7B8794");

    public static Color Grid { get; } = Color.FromHex("#E4E7EB");

    public static Color FaintGrid { get; } = Color.FromHex("#F2F4F7");

    public static Color Blue { get; } = Color.FromHex("#0072B2");

    public static Color Vermilion { get; } = Color.FromHex("#D55E00");

    /// <summary>One for each series, in turn.</summary>
    public static IReadOnlyList<Color> Series { get; } =
    [
        Blue, Vermilion, Color.FromHex("#009E73"), Color.FromHex("#AA4499"),
        Color.FromHex("#E69F00"), Color.FromHex("#56B4E9"), Ink,
    ];

    public static Color Of(int index) => Series[index % Series.Count];

    /// <summary>The color mixed with white: strength 0 is white, 1 is the color itself.</summary>
    public static Color Thin(Color color, double strength) => new(
        Mix(color.Red, strength), Mix(color.Green, strength), Mix(color.Blue, strength));

    private static byte Mix(byte channel, double strength) =>
        (byte)Math.Round(255 + (channel - 255) * Math.Clamp(strength, 0, 1));
}
