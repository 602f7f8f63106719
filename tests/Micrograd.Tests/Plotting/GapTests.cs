using Micrograd.Plotting;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class GapTests
{
    // The frame of these pictures goes from about 40 to 770, so x = -1 is near 295 and x = 1 near 515.
    private const int LeftEnd = 310;
    private const int RightEnd = 500;

    [Theory]
    [InlineData(CurveStyle.Line)]
    [InlineData(CurveStyle.Dashed)]
    [InlineData(CurveStyle.Points)]
    [InlineData(CurveStyle.LineAndPoints)]
    public void Where_a_curve_is_NaN_nothing_is_painted_and_both_sides_are(CurveStyle style)
    {
        var curve = Curve.Of("", x => Math.Abs(x) < 1 ? double.NaN : 1, -3, 3, style);
        using SKBitmap bitmap = Pixels.Of(Pictures.Curves([curve]));
        Assert.True(Blue(bitmap, 60, LeftEnd) > 100, "left");
        Assert.Equal(0, Blue(bitmap, LeftEnd, RightEnd));
        Assert.True(Blue(bitmap, RightEnd, 760) > 100, "right");
    }

    [Fact]
    public void Without_a_gap_the_middle_is_painted()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.Curves([Curve.Of("", _ => 1, -3, 3)]));
        Assert.True(Blue(bitmap, LeftEnd, RightEnd) > RightEnd - LeftEnd);
    }

    [Theory]
    [InlineData(CurveStyle.Line)]
    [InlineData(CurveStyle.Dashed)]
    [InlineData(CurveStyle.Points)]
    [InlineData(CurveStyle.LineAndPoints)]
    public void A_point_between_two_gaps_is_seen_as_a_dot(CurveStyle style)
    {
        double nan = double.NaN;
        var curve = new Curve("", [-3, -2, -1, 0, 1, 2, 3], [1, 1, nan, 1, nan, 1, 1], style);
        using SKBitmap bitmap = Pixels.Of(Pictures.Curves([curve]));
        Assert.InRange(Blue(bitmap, LeftEnd, RightEnd), 4, 100); // a dot of 4 to 9 pixels across, without its soft edge
    }

    [Fact]
    public void A_single_loss_is_seen_as_a_dot()
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.LossCurve([1]));
        Assert.InRange(Blue(bitmap, 0, bitmap.Width), 4, 100);
    }

    [Fact]
    public void An_svg_has_no_place_that_is_NaN() => Assert.DoesNotContain(
        "nan",
        Pictures.Curves([new Curve("", [0, 1, 2], [1, double.NaN, 2], CurveStyle.LineAndPoints)]).ToSvg(),
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Below the legend, which has the color of the curve too.</summary>
    private static int Blue(SKBitmap bitmap, int left, int right) =>
        Pixels.Count(bitmap, left, 120, right, bitmap.Height, Pixels.IsBlue);
}
