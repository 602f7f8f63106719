using Micrograd.Plotting.Charts;
using ScottPlot;

namespace Micrograd.Plotting.Maps;

/// <summary>The colors of a map from its least number, at 0, to its greatest, at 1.</summary>
internal sealed class MapColors(string name, Func<double, Color> colorOf) : IColormap
{
    // The map is paler than its points, which have the full color of their class.
    private const double Flat = 0.34;
    private const double Faint = 0.06;
    private const double Strong = 0.52;

    public string Name => name;

    /// <summary>One color below the middle and one above it.</summary>
    public static MapColors TwoClasses(bool shaded) => new("two classes", position =>
    {
        double side = 2 * position - 1;
        Color color = side > 0 ? Inks.Vermilion : Inks.Blue;
        return Inks.Thin(color, shaded ? Faint + Strong * Math.Sqrt(Math.Abs(side)) : Flat);
    });

    /// <summary>A color for each of so many classes, evenly from 0 to 1.</summary>
    public static MapColors Classes(int count) => new(
        "classes", position => Inks.Thin(Inks.Of((int)Math.Round(position * (count - 1))), Flat));

    /// <summary>From nearly white, for what is low, to blue.</summary>
    public static MapColors Heights() => new(
        "heights", position => Inks.Thin(Inks.Blue, 0.02 + 0.5 * Math.Sqrt(position)));

    /// <summary>From nearly white, for the least number, to blue, in even steps.</summary>
    public static MapColors Amounts() => new("amounts", position => Inks.Thin(Inks.Blue, 0.03 + 0.97 * position));

    public Color GetColor(double position) => colorOf(Math.Clamp(position, 0, 1));
}
