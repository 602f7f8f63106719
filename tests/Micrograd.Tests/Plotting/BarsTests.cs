using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Tests.Plotting;

public class BarsTests
{
    [Fact]
    public void The_first_bar_is_the_top_one()
    {
        var chart = (Chart)Pictures.Bars(["slow", "fast"], [100, 1], logarithmic: true).Painting;
        Assert.Equal(["fast", "slow"], chart.Rows);
        Assert.Equal([1, 0], chart.Series[0].Y);
        Assert.Equal(-1, chart.Extent.Left); // the point of 1 must be seen, so the axis begins at 0.1
    }

    [Theory]
    [InlineData(1600000, "1,600,000")]
    [InlineData(19.5, "19.5")]
    [InlineData(1e-7, "10⁻⁷")]
    public void Bars_write_their_values_in_full(double value, string text) => Assert.Equal(text, Numbers.Full(value));

    [Theory]
    [InlineData(0, true, "0, which has no place on a logarithmic axis. Give numbers above 0, or use a linear axis.")]
    [InlineData(double.NaN, false, "NaN, which has no place on an axis. Leave it out.")]
    public void A_bar_without_a_place_is_refused(double value, bool logarithmic, string message) => Assert.Equal(
        $"The value of \"a\" is {message} (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => Pictures.Bars(["a"], [value], logarithmic: logarithmic)).Message);

    [Fact]
    public void There_is_a_name_for_each_bar() => Assert.Equal(
        "There are 1 names but 2 values. Give one of each for every point. (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => Pictures.Bars(["a"], [1, 2])).Message);
}
