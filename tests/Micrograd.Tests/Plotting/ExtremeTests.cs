using Micrograd.Plotting;
using Micrograd.Plotting.Charts;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

/// <summary>Numbers near the ends of what a double holds.</summary>
public class ExtremeTests
{
    public static TheoryData<double[]> Losses() =>
    [
        new double[] { 1, 1.7e308 },
        new double[] { 1.7e308, 1.2e308 },
        new double[] { -1.7e308, 3, 1.7e308 },
        new double[] { double.MaxValue, double.MinValue },
        new double[] { 1e-310, 3e-310 },
        new double[] { -1e-310, 3e-320 },
        new double[] { double.Epsilon, 0 },
    ];

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_curve_goes_from_its_lowest_number_at_the_bottom_to_its_highest_at_the_top(double[] losses)
    {
        using SKBitmap bitmap = Pixels.Of(Pictures.LossCurve(losses));
        int[] rows = [.. Enumerable.Range(0, bitmap.Height).Where(y =>
            Pixels.Count(bitmap, 0, y, bitmap.Width, y + 1, Pixels.IsBlue) > 0)];
        Assert.InRange(rows[0], 45, 75); // the frame is 385 pixels high, with a margin of a twentieth
        Assert.InRange(rows[^1], 405, 435);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Points_and_bars_are_painted_where_their_numbers_are(double[] numbers)
    {
        ClassPoint[] points = [.. numbers.Select(number => new ClassPoint(number, -number))];
        using SKBitmap plane = Pixels.Of(Pictures.Points(points));
        Assert.InRange(Pixels.Count(plane, 0, 0, 800, 500, Pixels.IsBlue), 40 * numbers.Length, 100 * numbers.Length);
        using SKBitmap bars = Pixels.Of(Pictures.Bars(numbers.Select(number => $"{number}"), numbers));
        Assert.True(Pixels.Count(bars, 0, 0, 800, 500, Pixels.IsBlue) > 10_000);
    }

    [Fact]
    public void Ticks_name_the_numbers_and_not_their_places()
    {
        Chart chart = ((Chart)Pictures.Curves([new Curve("", [0, 1.5e308], [0, 2e-310])]).Painting).Scaled();
        Assert.Equal((300, -300), (chart.X.Power, chart.Y.Power));
        Assert.Equal("1.5×10³⁰⁸", Numbers.Tick(chart.X.Place(1.5e308), 5e7, chart.X.Power));
        Assert.Equal("2×10⁻³¹⁰", Numbers.Tick(chart.Y.Place(2e-310), 1e-10, chart.Y.Power));
        Assert.Equal("0", Numbers.Tick(0, 1, chart.X.Power));
    }

    [Fact]
    public void A_picture_gives_its_numbers_as_they_were() =>
        Assert.Equal([1, 1.7e308], Pictures.LossCurve([1, 1.7e308]).Series[0].Y);

    [Fact]
    public void A_path_is_painted_on_a_tiny_map_and_on_a_high_curve()
    {
        using SKBitmap map = Pixels.Of(
            Pictures.Contour((x, y) => x * 1e155 * 1e155, 0, 1e-310, 0, 1e-310, [2e-311, 8e-311], [2e-311, 8e-311]));
        Assert.True(Pixels.Count(map, 400, 280, 440, 320, Pixels.IsVermilion) > 20, "the middle of the path");
        using SKBitmap curve = Pixels.Of(Pictures.Descent(x => x * x, -1e154, 1e154, [1e154, 1e153]));
        Assert.True(Pixels.Count(curve, 0, 0, 800, 500, Pixels.IsVermilion) > 500);
    }

    [Theory]
    [InlineData(
        1.7e308,
        "The function reaches 1.6929166666666666E+308, and the colors of a map cannot show numbers so large. "
        + "Divide it, or draw its logarithm. (Parameter 'f')")]
    [InlineData(
        1e-310,
        "The function reaches 9.9583333333335E-311, and the colors of a map cannot show numbers so small. "
        + "Multiply it. (Parameter 'f')")]
    public void A_map_says_which_numbers_it_cannot_color(double scale, string message) => Assert.Equal(
        message,
        Assert.Throws<ArgumentException>(() => Pictures.Contour((x, y) => x * scale, -1, 1, -1, 1)).Message);

    [Fact]
    public void A_score_is_refused_only_where_its_size_is_a_color()
    {
        ClassPoint[] points = [new(0, 0, 0), new(1, 1, 1)];
        Assert.StartsWith(
            "The score reaches 1.99375E-310, and the colors of a map cannot show numbers so small. Multiply it.",
            Assert.Throws<ArgumentException>(() => Pictures.DecisionMap((x, y) => x * 1e-310, points)).Message,
            StringComparison.Ordinal);
        Assert.NotEmpty(Pictures.DecisionMap((x, y) => x * 1e-310, points, step: 0.5).ToPng());
        Assert.NotEmpty(Pictures.DecisionMap((x, y) => 0, points).ToPng());
    }

    [Fact]
    public void A_map_says_that_its_points_lie_too_far_apart() => Assert.Equal(
        "A range from -1.7E+308 to 1.7E+308 cannot be drawn. Give two finite numbers, not too far apart. "
        + "(Parameter 'points')",
        Assert.Throws<ArgumentException>(
            () => Pictures.ClassMap((x, y) => 0, [new(-1.7e308, 0), new(1.7e308, 0)])).Message);

    [Theory]
    [InlineData(-1.7e308, 1.7e308, 1)]
    [InlineData(1, 2, 1e308)]
    public void A_line_that_leaves_the_finite_numbers_is_refused(double from, double to, double slope) => Assert.Equal(
        "A line through points can be drawn only where all numbers are finite. (Parameter 'x')",
        Assert.Throws<ArgumentException>(() => Pictures.Regression([from, to], [1, 2], slope, 0)).Message);

    [Theory]
    [InlineData(2.2, 2.9, new[] { "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9" })]
    [InlineData(3e5, 3.0001e5, new[] { "300000", "300002", "300004", "300006", "300008", "300010" })]
    [InlineData(3.2e-310, 3.5e-310, new[] { "3.2×10⁻³¹⁰", "3.25×10⁻³¹⁰", "3.3×10⁻³¹⁰", "3.35×10⁻³¹⁰", "3.4×10⁻³¹⁰",
        "3.45×10⁻³¹⁰", "3.5×10⁻³¹⁰" })]
    [InlineData(0.98, 1.01, new[] { "0.980", "0.985", "0.990", "0.995", "1.000", "1.005", "1.010" })]
    public void A_short_logarithmic_axis_has_numbers(double from, double to, string[] labels)
    {
        var ticks = new LogTicks();
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        double margin = 1e-9 * (Math.Log10(to) - Math.Log10(from));
        ticks.Regenerate(
            new ScottPlot.CoordinateRange(Math.Log10(from) - margin, Math.Log10(to) + margin),
            ScottPlot.Edge.Left,
            new ScottPlot.PixelLength(400),
            paint,
            new ScottPlot.LabelStyle());
        Assert.Equal(labels, ticks.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label));
    }
}
