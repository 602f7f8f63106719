using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Tests.Plotting;

public class RegressionTests
{
    [Fact]
    public void A_line_through_points_shows_its_formula_and_the_sum_of_squares()
    {
        var chart = (Chart)Pictures.Regression([0, 1, 2], [1, 2, 5], 2, -0.5).Painting;
        Assert.Equal(
            ["residuals, sum of squares 4.75", "y = 2·x − 0.5", "3 points"],
            chart.Marks.Select(mark => mark.LegendText));
        Assert.Equal([1.5, 0.5, 1.5], chart.Series[0].Y);
    }

    [Fact]
    public void Points_have_as_many_x_as_y() => Assert.Equal(
        "There are 2 x but 3 y. Give one of each for every point. (Parameter 'y')",
        Assert.Throws<ArgumentException>(() => Pictures.Regression([1, 2], [1, 2, 3], 0, 0)).Message);
}
