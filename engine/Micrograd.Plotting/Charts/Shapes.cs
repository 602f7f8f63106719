using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>The shapes of marks. They tell series apart where colors do not.</summary>
internal static class Shapes
{
    // As many as have no common factor with the number of colors: the first 42 series differ in both together.
    private static readonly MarkerShape[] All =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond,
        MarkerShape.FilledTriangleDown, MarkerShape.Eks,
    ];

    public static MarkerShape Of(int index) => All[index % All.Length];
}
