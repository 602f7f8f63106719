using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Tests.Plotting;

public class CurveTests
{
    [Fact]
    public void A_picture_keeps_its_numbers_when_the_list_that_it_was_given_changes()
    {
        List<double> losses = [3, 2, 1];
        Picture picture = Pictures.LossCurve(losses);
        losses[0] = 99;
        Assert.Equal([3, 2, 1], Assert.Single(picture.Series).Y);
    }

    [Fact]
    public void Losses_are_counted_from_step_zero() =>
        Assert.Equal([0, 1, 2], Pictures.LossCurve([3, 2, 1]).Series[0].X);

    [Fact]
    public void Two_losses_stand_beside_each_other_by_name()
    {
        Curve[] losses = [Curve.OfSteps("zeroed", [2, 1]), Curve.OfSteps("forgotten", [2, 3])];
        Picture picture = Pictures.LossCurves(losses, logarithmic: true);
        Assert.Equal(["zeroed", "forgotten"], picture.Series.Select(curve => curve.Name));
    }

    [Fact]
    public void A_zero_on_a_logarithmic_axis_leaves_a_gap_and_the_legend_says_so()
    {
        var chart = (Chart)Pictures.LossCurve([1, 0, double.NaN, 0.1], logarithmic: true).Painting;
        Assert.Equal("loss (2 of 4 left out: not finite or not above 0)", Assert.Single(chart.Marks).LegendText);
    }

    [Theory]
    [InlineData(
        new[] { 1, -0.5 }, "the negative number -0.5 at position 1, which has no place on a logarithmic axis.")]
    [InlineData(
        new[] { 0.0, 0 }, "no number above 0, so there is nothing to draw on a logarithmic axis.")]
    public void A_logarithmic_axis_needs_numbers_above_zero(double[] losses, string message) => Assert.Equal(
        $"The curve \"loss\" has {message} Use a linear one. (Parameter 'losses')",
        Assert.Throws<ArgumentException>(() => Pictures.LossCurve(losses, logarithmic: true)).Message);

    [Fact]
    public void No_losses_no_curve() => Assert.Equal(
        "There are no losses to draw. Give at least one. (Parameter 'losses')",
        Assert.Throws<ArgumentException>(() => Pictures.LossCurve([])).Message);

    [Fact]
    public void No_curves_no_picture() => Assert.Equal(
        "There are no curves to draw. Give at least one. (Parameter 'curves')",
        Assert.Throws<ArgumentException>(() => Pictures.Curves([])).Message);

    [Fact]
    public void A_curve_has_as_many_x_as_y() => Assert.Equal(
        "The curve \"c\" has 2 x but 3 y. Give one of each for every point. (Parameter 'curves')",
        Assert.Throws<ArgumentException>(() => Pictures.Curves([new Curve("c", [1, 2], [1, 2, 3])])).Message);

    [Fact]
    public void A_curve_that_is_nowhere_finite_is_refused() => Assert.Equal(
        "The curve \"loss\" is nowhere a finite number (all are NaN or infinite), "
        + "so there is nothing to draw. (Parameter 'losses')",
        Assert.Throws<ArgumentException>(() => Pictures.LossCurve([double.NaN, double.PositiveInfinity])).Message);

    [Theory]
    [InlineData(-3.2, 0.4, new[] { "10⁻³", "10⁻²", "10⁻¹", "10⁰" })]
    [InlineData(0.05, 0.95, new[] { "2", "5" })]
    public void Logarithmic_ticks_are_powers_of_ten_or_the_digits_between(double from, double to, string[] labels)
    {
        var ticks = new LogTicks();
        using var paint = ScottPlot.Paint.NewDisposablePaint();
        ticks.Regenerate(
            new ScottPlot.CoordinateRange(from, to),
            ScottPlot.Edge.Left,
            new ScottPlot.PixelLength(400),
            paint,
            new ScottPlot.LabelStyle());
        Assert.Equal(labels, ticks.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label));
    }

    [Fact]
    public void A_descent_shows_each_place_on_the_curve()
    {
        Picture picture = Pictures.Descent(x => x * x, -5, 5, [4, 2, 1]);
        Assert.Equal("2 steps", picture.Series[1].Name);
        Assert.Equal([4, 2, 1], picture.Series[1].X);
        Assert.Equal([16, 4, 1], picture.Series[1].Y);
    }

    [Fact]
    public void A_descent_that_runs_away_is_drawn_up_to_where_it_leaves()
    {
        var chart = (Chart)Pictures.Descent(x => x * x, -5, 5, [2, -4, 8, -16]).Painting;
        Assert.Equal([2, -4], chart.Series[1].X);
        Assert.Equal("1 step (2 of 4 places lie outside)", chart.Marks[1].LegendText);
    }

    [Fact]
    public void A_descent_that_is_never_inside_is_refused() => Assert.Equal(
        "None of the 2 places of the path lies in the range that is drawn. (Parameter 'steps')",
        Assert.Throws<ArgumentException>(() => Pictures.Descent(x => x, 0, 1, [7, 8])).Message);

    [Fact]
    public void Points_are_sorted_by_class_and_named()
    {
        Picture picture = Pictures.Points([new ClassPoint(1, 2, 1), new ClassPoint(3, 4, -1), new ClassPoint(5, 6, 1)]);
        Assert.Equal(["class −1", "class 1"], picture.Series.Select(curve => curve.Name));
        Assert.Equal([1, 5], picture.Series[1].X);
    }

    [Fact]
    public void There_is_one_name_for_each_class() => Assert.Equal(
        "There are 2 classes among the points but 1 names. Give one name for each class. (Parameter 'classNames')",
        Assert.Throws<ArgumentException>(
            () => Pictures.Points([new ClassPoint(0, 0, 0), new ClassPoint(1, 1, 1)], classNames: ["a"])).Message);
}
