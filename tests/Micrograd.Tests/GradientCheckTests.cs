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
        Assert.Equal([SlopeVerdict.Wrong, SlopeVerdict.Right], check.Slopes.Select(slope => slope.Verdict));
        Assert.StartsWith("input  at  backward  numeric  error\nx0     3   3         6", check.ToString());
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
        Assert.Equal([SlopeVerdict.Kink, SlopeVerdict.Right], check.Slopes.Select(slope => slope.Verdict));
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

    public static TheoryData<string> RightSlopes() =>
        ["x + 1e10 at 1", "log at 1e-5", "sqrt at 1e-9", "steep tanh at 2024", "relu at 1e-9", "x^2 at 0", "a house"];

    /// <summary>All of these were once called wrong.</summary>
    [Theory]
    [MemberData(nameof(RightSlopes))]
    public void A_right_slope_is_never_called_wrong(string name)
    {
        GradientCheck check = name switch
        {
            "x + 1e10 at 1" => GradientCheck.Check(v => v[0] + 1e10, [1]),
            "log at 1e-5" => GradientCheck.Check(v => v[0].Log(), [1e-5]),
            "sqrt at 1e-9" => GradientCheck.Check(v => v[0].Sqrt(), [1e-9]),
            "steep tanh at 2024" => GradientCheck.Check(v => ((v[0] - 2024) * 50).Tanh(), [2024]),
            "relu at 1e-9" => GradientCheck.Check(v => v[0].Relu(), [1e-9]),
            "x^2 at 0" => GradientCheck.Check(v => v[0].Pow(2), [0]),
            _ => House(),
        };
        Assert.True(check.Passed, check.ToString());
    }

    /// <summary>Areas of 1100 to 2600 and prices of 210,000 to 470,000, as people have them: not scaled.</summary>
    private static GradientCheck House()
    {
        double[] areas = [1100, 1400, 1425, 1550, 1600, 1700, 1875, 2350, 2450, 2600];
        double[] prices = [210_000, 199_000, 245_000, 319_000, 240_000, 312_000, 308_000, 405_000, 324_000, 470_000];
        var net = new MLP(1, [3, 1], lastActivation: Activation.Linear);
        return GradientCheck.CheckParameters(
            () => Loss.SquaredError(areas.Select(area => net.Predict([area])), prices), net.Parameters);
    }

    public static TheoryData<string> WrongSlopes() =>
    [
        "2 cos at 1e6", "-cos at 1e6", "2 cos behind 1e6", "100 for relu at 0", "factor 2 on 1e-6", "factor 2 on 1e-12",
    ];

    /// <summary>All of these once passed.</summary>
    [Theory]
    [MemberData(nameof(WrongSlopes))]
    public void A_wrong_slope_never_passes(string name)
    {
        UnaryOperation twice = Operation.Unary("off", Math.Sin, (x, y) => 2 * Math.Cos(x));
        UnaryOperation minus = Operation.Unary("off", Math.Sin, (x, y) => -Math.Cos(x));
        UnaryOperation relu = Operation.Unary("off", x => Math.Max(x, 0), (x, y) => x == 0 ? 100 : x > 0 ? 1 : 0);
        GradientCheck check = name switch
        {
            "2 cos at 1e6" => GradientCheck.Check(v => twice.Apply(v[0]), [1e6]),
            "-cos at 1e6" => GradientCheck.Check(v => minus.Apply(v[0]), [1e6]),
            "2 cos behind 1e6" => GradientCheck.Check(v => twice.Apply(v[0]) + 1e6 - 1e6, [0.3]),
            "100 for relu at 0" => GradientCheck.Check(v => relu.Apply(v[0]), [0]),
            "factor 2 on 1e-6" => GradientCheck.Check(v => twice.Apply(v[0]) * 1e-6, [0.3]),
            _ => GradientCheck.Check(v => twice.Apply(v[0]) * 1e-12, [0.3]),
        };
        Assert.True(check.Slopes[0].Verdict == SlopeVerdict.Wrong, check.ToString());
    }

    [Fact]
    public void Where_rounding_hides_the_slope_the_check_cannot_tell()
    {
        var check = GradientCheck.Check(v => v[0].Sin() + 1e10, [0.3]);
        Assert.Equal(SlopeVerdict.CannotTell, check.Slopes[0].Verdict);
        Assert.False(check.Passed);
        Assert.Contains("cannot tell: numeric is uncertain by ", check.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\nnot passed: 0 slopes within 1E-06, 1 that differences cannot tell", check.ToString());
    }

    private static readonly (string Name, Func<double, double> F, Func<double, double, double> Slope)[] Functions =
    [
        ("sin", Math.Sin, (x, y) => Math.Cos(x)),
        ("exp", Math.Exp, (x, y) => y),
        ("cube", x => x * x * x, (x, y) => 3 * x * x),
        ("atan", Math.Atan, (x, y) => 1 / (1 + x * x)),
        ("abs", Math.Abs, (x, y) => Math.Sign(x)),
        ("sinc", x => x == 0 ? 1 : Math.Sin(x) / x, (x, y) => x == 0 ? 0 : (Math.Cos(x) - y) / x),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1e6)]
    [InlineData(1e8)]
    [InlineData(1e10)]
    public void Behind_any_offset_no_wrong_slope_passes_and_no_right_one_is_called_wrong(double offset)
    {
        var random = new PythonRandom(42);
        foreach ((string name, Func<double, double> f, Func<double, double, double> slope) in Functions)
        {
            for (int i = 0; i < 49; i++) // 294 points
            {
                double x = random.Uniform(-3, 3);
                foreach (double factor in new[] { 1, 2, 0.5, -1, 1.01 })
                {
                    UnaryOperation row = Operation.Unary(name, f, (x, y) => factor * slope(x, y));
                    foreach (bool isInside in new[] { false, true })
                    {
                        GradientCheck check = isInside
                            ? GradientCheck.Check(v => row.Apply(v[0] - offset), [x + offset])
                            : GradientCheck.Check(v => row.Apply(v[0]) + offset - offset, [x]);
                        SlopeVerdict verdict = check.Slopes[0].Verdict;
                        Assert.True(
                            verdict != (factor == 1 ? SlopeVerdict.Wrong : SlopeVerdict.Right),
                            $"{name}, {factor}\n{check}");
                        Assert.True(verdict != SlopeVerdict.Kink, $"{name}, {factor}\n{check}");

                        // Rounding moves the function by offset·2^-52, and so the slope over a step of 0.01 by
                        // 100 times that.
                        if (verdict == SlopeVerdict.CannotTell)
                        {
                            double floor = offset * Math.Pow(2, -52) * 100;
                            Assert.True(floor > 1e-6 * Math.Abs(slope(x, f(x))), $"{name}, {factor}\n{check}");
                        }
                    }
                }
            }
        }
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
