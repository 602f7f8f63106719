using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using ScottPlot;

namespace Micrograd.Tests.Plotting;

/// <summary>Colors as people see them who lack the cones for red (protanopia) or for green (deuteranopia).</summary>
/// <remarks>Source of the matrices: Machado, Oliveira, Fernandes, 2009, severity 1, on linear RGB.</remarks>
public class ColorBlindnessTests
{
    private static readonly double[][] Protanopia =
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];

    private static readonly double[][] Deuteranopia =
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];

    public static TheoryData<string> Eyes() => ["usual", "protanopia", "deuteranopia"];

    [Theory]
    [MemberData(nameof(Eyes))]
    public void The_two_colors_of_signs_and_classes_are_far_apart(string eyes) =>
        Assert.True(Difference(Inks.Blue, Inks.Vermilion, eyes) > 40); // 2.3 is just noticeable

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Two_curves_of_a_chart_differ_by_color_or_else_by_a_mark(string eyes)
    {
        SeriesMark[] marks = [.. ((Chart)Pictures.Curves(Enumerable.Range(0, 14).Select(
            i => Curve.Of($"{i}", x => x + i, 0, 1))).Painting).Marks.Cast<SeriesMark>()];
        for (int i = 0; i < marks.Length; i++)
        {
            foreach (SeriesMark other in marks[..i])
            {
                bool differ = Difference(marks[i].Color, other.Color, eyes) > 20;
                bool haveMarks = other.Number == 0 || marks[i].Shape != other.Shape; // the first line has none
                Assert.True(differ || haveMarks, $"{other.Curve} and {marks[i].Curve}");
            }
        }
    }

    /// <summary>The distance in CIELAB.</summary>
    private static double Difference(Color a, Color b, string eyes) =>
        Math.Sqrt(Lab(Seen(a, eyes)).Zip(Lab(Seen(b, eyes)), (x, y) => (x - y) * (x - y)).Sum());

    private static double[] Seen(Color color, string eyes)
    {
        double[] linear = [.. new[] { color.Red, color.Green, color.Blue }.Select(c => c / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return eyes == "usual" ? linear : [.. (eyes == "protanopia" ? Protanopia : Deuteranopia)
            .Select(row => Math.Clamp(row.Zip(linear, (m, c) => m * c).Sum(), 0, 1))];
    }

    private static double[] Lab(double[] rgb)
    {
        double x = F((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = F(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = F((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];

        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16 / 116.0;
    }
}
