using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Tests.Plotting;

public class PlotTests
{
    [Fact]
    public void The_curve_holds_the_function_from_end_to_end()
    {
        Curve curve = Assert.Single(Pictures.Plot(x => 3 * x * x - 4 * x + 5, -5, 5).Series);
        Assert.Equal((-5, 5), (curve.X[0], curve.X[^1]));
        Assert.Equal((100, 60), (curve.Y[0], curve.Y[^1]));
        Assert.All(curve.X.Zip(curve.Y), p => Assert.Equal(3 * p.First * p.First - 4 * p.First + 5, p.Second));
    }

    [Fact]
    public void The_tangent_of_a_value_has_the_slope_of_backward_and_the_legend_says_it()
    {
        Picture picture = Pictures.PlotValue(x => 3 * x * x - 4 * x + 5, -5, 5, tangentAt: 3);
        Curve tangent = picture.Series[1];
        Assert.Equal("tangent at x = 3: slope 14", tangent.Name);
        Assert.Equal(14, (tangent.Y[1] - tangent.Y[0]) / (tangent.X[1] - tangent.X[0]), 12);
        Assert.Equal((3.0, 20.0), (picture.Series[2].X[0], picture.Series[2].Y[0]));
    }

    [Fact]
    public void The_tangent_of_a_function_of_numbers_is_a_central_difference() =>
        Assert.Equal(
            "tangent at x = 3: slope 14",
            Pictures.Plot(x => 3 * x * x - 4 * x + 5, -5, 5, tangentAt: 3).Series[1].Name);

    [Fact]
    public void Where_the_function_is_not_finite_there_is_a_gap_and_the_legend_says_so()
    {
        var chart = (Chart)Pictures.Plot(Math.Log, -1, 1).Painting;
        Assert.Equal("f(x) (251 of 501 left out: not finite)", Assert.Single(chart.Marks).LegendText);
    }

    [Theory]
    [InlineData(5, -5, "5 to -5")]
    [InlineData(1, 1, "1 to 1")]
    public void A_range_goes_up(double from, double to, string range) => Assert.Equal(
        $"The range goes from {range}. Give the smaller number first. (Parameter 'start')",
        Assert.Throws<ArgumentException>(() => Pictures.Plot(x => x, from, to)).Message);

    [Theory]
    [InlineData(0, double.PositiveInfinity, "0 to Infinity")]
    [InlineData(double.NaN, 1, "NaN to 1")]
    [InlineData(-1.7e308, 1.7e308, "-1.7E+308 to 1.7E+308")]
    [InlineData(0, 1.7e308, "0 to 1.7E+308")]
    public void A_range_lies_between_finite_numbers(double from, double to, string range) => Assert.Equal(
        $"A range from {range} cannot be drawn. Give two finite numbers, not too far apart. (Parameter 'start')",
        Assert.Throws<ArgumentException>(() => Pictures.Plot(x => x, from, to)).Message);

    [Fact]
    public void A_function_that_is_nowhere_finite_is_refused() => Assert.Equal(
        "The curve \"f(x)\" is nowhere a finite number (all are NaN or infinite), "
        + "so there is nothing to draw. (Parameter 'f')",
        Assert.Throws<ArgumentException>(() => Pictures.Plot(x => double.NaN, 0, 1)).Message);

    [Fact]
    public void A_tangent_outside_the_range_is_refused() => Assert.Equal(
        "There is no tangent to draw at 7: the value there is 7 and the slope 1. "
        + "Give a point from 0 to 5 where both are finite. (Parameter 'tangentAt')",
        Assert.Throws<ArgumentException>(() => Pictures.PlotValue(x => x, 0, 5, tangentAt: 7)).Message);

    [Theory]
    [InlineData(0, 1e-9)]
    [InlineData(0, 1e-310)]
    [InlineData(-1e300, 1e300)]
    [InlineData(1, 1.0000000000000002)]
    public void Extreme_ranges_are_drawn(double from, double to) =>
        Assert.NotEmpty(Pictures.Plot(x => x, from, to).ToPng());

    [Theory]
    [InlineData(0, 0.1, "0.0")]
    [InlineData(0.30000000000000004, 0.1, "0.3")]
    [InlineData(-20, 20, "−20")]
    [InlineData(2e-10, 2e-10, "2×10⁻¹⁰")]
    [InlineData(1e15, 2e14, "10¹⁵")]
    public void Ticks_have_the_digits_of_their_step(double number, double step, string text) =>
        Assert.Equal(text, Numbers.Tick(number, step));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(2.999378523327323E-06, "2.99938×10⁻⁶")]
    [InlineData(-1e-7, "−10⁻⁷")]
    [InlineData(14, "14")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Legends_write_numbers_with_six_digits(double number, string text) =>
        Assert.Equal(text, Numbers.Short(number));
}
