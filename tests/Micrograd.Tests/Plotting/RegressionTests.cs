using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Tests.Plotting;

public class RegressionTests
{
    [Fact]
    public void A_line_through_points_shows_its_formula_and_the_sum_of_squares()
    {
        var chart = (Chart)Pictures.Regression([0, 1, 2], [1, 2, 5], 2, -0.5).Painting;
        Assert.Equal(["residuals, sum of squares 4.75", "y = 2·x − 0.5", "3 points"], chart.Marks.Select(mark => mark.LegendText));
        Assert.Equal([1.5, 0.5, 1.5], chart.Series[0].Y);
    }

    [Fact]
    public void Points_have_as_many_x_as_y() => Assert.Equal(
        "There are 2 x but 3 y. Give one of each for every point. (Parameter 'y')",
        Assert.Throws<ArgumentException>(() => Pictures.Regression([1, 2], [1, 2, 3], 0, 0)).Message);

    [Fact]
    public void The_first_bar_is_the_top_one()
    {
        var chart = (Chart)Pictures.Bars(["slow", "fast"], [100, 1], logarithmic: true).Painting;
        Assert.Equal(["fast", "slow"], chart.Rows);
        Assert.Equal([1, 0], chart.Series[0].Y);
        Assert.Equal(-1, chart.Extent.Left); // a bar of 1 must be seen, so the axis begins at 0.1
    }

    [Theory]
    [InlineData(1600000, "1,600,000")]
    [InlineData(19.5, "19.5")]
    [InlineData(1e-7, "10⁻⁷")]
    public void Bars_write_their_values_in_full(double value, string text) => Assert.Equal(text, Numbers.Full(value));

    [Theory]
    [InlineData(0, true, "The value of \"a\" is 0, which has no place on a logarithmic axis. Give numbers above 0, or use a linear axis. (Parameter 'values')")]
    [InlineData(double.NaN, false, "The value of \"a\" is NaN, which has no place on an axis. Leave it out. (Parameter 'values')")]
    public void A_bar_without_a_place_is_refused(double value, bool logarithmic, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Pictures.Bars(["a"], [value], logarithmic: logarithmic)).Message);

    [Fact]
    public void There_is_a_name_for_each_bar() => Assert.Equal(
        "There are 1 names but 2 values. Give one of each for every point. (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => Pictures.Bars(["a"], [1, 2])).Message);
}
