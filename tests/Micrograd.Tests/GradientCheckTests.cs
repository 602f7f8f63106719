namespace Micrograd.Tests;

public class GradientCheckTests
{
    private static readonly UnaryOperation Wrong = Operation.Unary("wrong", x => x * x, (x, y) => x);

    [Fact]
    public void A_right_gradient_passes()
    {
        var check = GradientCheck.Check(v => v[0] * v[1].Tanh() + v[0].Exp(), [0.7, -1.2]);
        Assert.True(check.Passed);
        Assert.All(check.Slopes, slope => Assert.True(slope.Error < 1e-9));
    }

    [Fact]
    public void A_wrong_slope_fails_and_the_table_says_which()
    {
        var check = GradientCheck.Check(v => Wrong.Apply(v[0]) + v[1], [3, 1]);
        Assert.False(check.Passed);
        Assert.Contains("x0     3   3         6", check.ToString());
        Assert.EndsWith("FAILED: 1 of 2 slopes off by more than 1E-06", check.ToString());
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("abs")]
    [InlineData("max")]
    public void A_kink_is_reported_apart(string name)
    {
        Func<Value, Value> f = name switch { "relu" => Value.Relu, "abs" => Value.Abs, _ => x => x.Max(0) };
        var check = GradientCheck.Check(v => f(v[0]) + v[1].Pow(2), [0, 1]);
        Assert.Equal([true, false], check.Slopes.Select(slope => slope.IsKink));
        Assert.True(check.Passed);
        Assert.EndsWith("passed: 1 slopes within 1E-06, 1 at a kink and left out", check.ToString());
    }

    [Theory]
    [InlineData("relu", 1e-6)]
    [InlineData("relu", 5e-6)]
    [InlineData("relu", -5e-6)]
    [InlineData("relu", 4e-7)]
    [InlineData("relu", 1e-8)]
    [InlineData("abs", 3.000005)]
    [InlineData("abs", 2.99999)]
    public void Beside_a_kink_a_right_gradient_is_not_called_wrong(string name, double at)
    {
        var check = GradientCheck.Check(v => name == "relu" ? v[0].Relu() : (v[0] - 3).Abs(), [at]);
        Assert.True(check.Passed, check.ToString());
    }

    [Fact]
    public void Checking_parameters_leaves_the_gradient_of_every_leaf_as_it_was()
    {
        Value w = new(2) { Grad = 5 }, x = new(3) { Grad = 7 };
        Assert.True(GradientCheck.CheckParameters(() => w * x, [w]).Passed);
        Assert.Equal([5, 7], [w.Grad, x.Grad]);

        Assert.Throws<TimeoutException>(() => GradientCheck.CheckParameters(() => throw new TimeoutException(), [w]));
        Assert.Equal((2, 5), (w.Data, w.Grad));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e-6)]
    [InlineData(-300)]
    public void The_step_follows_the_size_of_x(double x) =>
        Assert.True(GradientCheck.Check(v => v[0].Pow(2) + 3 * v[0], [x]).Passed);

    [Fact]
    public void NaN_does_not_pass() => Assert.False(GradientCheck.Check(v => v[0].Log(), [-1]).Passed);

    [Fact]
    public void Points_that_are_not_finite_are_refused() => Assert.Equal(
        "The gradient check was given 1, NaN. Pass finite numbers. (Parameter 'at')",
        Assert.Throws<ArgumentException>(() => GradientCheck.Check(v => v[0], [1, double.NaN])).Message);
}
