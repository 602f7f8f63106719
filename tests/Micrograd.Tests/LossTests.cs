using Micrograd.Testing;

namespace Micrograd.Tests;

public class LossTests
{
    private static readonly double[] Predictions =
    [
        0.9817830812439714, -0.9863881624765284, -0.9766534529377958, 0.9729591216966093,
    ];
    private static readonly double[] Targets = [1, -1, -1, 1];

    private static Value[] Values(params double[] numbers) => [.. numbers.Select(number => new Value(number))];

    [Fact]
    public void Squared_error_has_the_lectures_digits() =>
        Assert.Equal(0.0017934086088756394, Loss.SquaredError(Values(Predictions), Targets).Data);

    [Fact]
    public void Mean_squared_error_is_the_sum_over_the_count() =>
        Assert.Equal((4 + 1 + 0) / 3.0, Loss.MeanSquaredError(Values(1, 2, 3), [3, 1, 3]).Data, 1e-15);

    [Fact]
    public void Hinge_is_the_mean_of_what_is_missing_to_a_margin_of_one() =>
        Assert.Equal((0.5 + 0 + 3 + 1) / 4, Loss.Hinge(Values(0.5, -2, 2, 0), [1, -1, -1, 1]).Data);

    // Expected numbers to 50 digits, rounded: Python's decimal.
    [Fact]
    public void Binary_cross_entropy_is_that_of_the_probabilities() =>
        Assert.Equal(0.34153078226560707, Loss.BinaryCrossEntropy(Values(2, -3, 0.5), [1, 0, 0.25]).Data,
            Math.Max(1e-16, LastDigits.Tolerance));

    [Theory]
    [InlineData(40, 1, 4.248354255291589e-18)]
    [InlineData(-40, 0, 4.248354255291589e-18)]
    [InlineData(-2, 0, 0.1269280110429725)]
    [InlineData(0, 1, 0.6931471805599453)]
    [InlineData(-1000, 1, 1000)]
    [InlineData(1000, 0, 1000)]
    public void Binary_cross_entropy_keeps_its_digits_far_out(double logit, double target, double expected) =>
        Assert.Equal(
            expected,
            Loss.BinaryCrossEntropy(Values(logit), [target]).Data,
            Math.Max(2e-16, LastDigits.Tolerance) * expected);

    [Theory]
    [InlineData(-800, 1, -1)]
    [InlineData(0, 1, -0.5)]
    [InlineData(0, 0, 0.5)]
    [InlineData(800, 1, 0)]
    public void Binary_cross_entropy_has_slope_p_minus_y(double logit, double target, double slope)
    {
        Value z = new(logit);
        Loss.BinaryCrossEntropy([z], [target]).Backward();
        Assert.Equal(slope, z.Grad);
    }

    [Fact]
    public void Cross_entropy_of_large_logits_is_finite() =>
        Assert.Equal(1.3132616875182228, Loss.CrossEntropy(Values(1000, 1001), 0).Data, 1e-15);

    [Fact]
    public void Cross_entropy_of_an_impossible_class_is_the_distance_of_the_logits() =>
        Assert.Equal(2000, Loss.CrossEntropy(Values(1000, -1000), 1).Data);

    [Theory]
    [InlineData(40, 0, 0, 4.248354255291589e-18)] // log1p(e^-40), mpmath
    [InlineData(1000, 960, 0, 4.248354255291589e-18)]
    [InlineData(0, 40, 0, 40)]
    [InlineData(1e8, 0, 1, 1e8)]
    public void Cross_entropy_keeps_its_digits_far_out(double first, double second, int target, double expected) =>
        Assert.Equal(
            expected,
            Loss.CrossEntropy(Values(first, second), target).Data,
            Math.Max(4e-16, LastDigits.Tolerance) * expected);

    [Fact]
    public void Cross_entropy_has_the_exercises_digits_when_it_is_not_shifted()
    {
        Value[] logits = Values(0, 3, -2, 1);
        Assert.Equal(2.1755153626167147, Loss.CrossEntropyUnshifted(logits, 3).Data, LastDigits.Tolerance);
        Assert.Equal(2.1755153626167147, Loss.CrossEntropy(logits, 3).Data, 5e-16);
        Assert.True(double.IsNaN(Loss.CrossEntropyUnshifted(Values(1000, 1001), 0).Data));
    }

    [Fact]
    public void Cross_entropy_has_slope_probability_less_one_for_the_target()
    {
        Value[] logits = Values(0, 3, -2, 1);
        Loss.CrossEntropy(logits, 3).Backward();
        double[] published = [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986];
        for (int i = 0; i < 4; i++)
            Assert.Equal(published[i], logits[i].Grad, 1e-15);
    }

    [Fact]
    public void L2_has_slope_twice_the_parameter()
    {
        Value[] parameters = Values(3, -1, 0.5);
        Value penalty = Loss.L2(parameters, 0.1);
        penalty.Backward();
        Assert.Equal(1.025, penalty.Data, 1e-15);
        Assert.Equal([0.1 * 3 * 2, 0.1 * -1 * 2, 0.1 * 0.5 * 2], parameters.Select(p => p.Grad));
    }

    public static TheoryData<string> Losses => ["squared", "mean", "hinge", "bce", "soft bce", "ce", "unshifted", "l2"];

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_gradient_of_each_loss_is_that_of_small_steps(string name)
    {
        Value Of(IReadOnlyList<Value> v) => name switch
        {
            "squared" => Loss.SquaredError(v, [1, 0, -1]),
            "mean" => Loss.MeanSquaredError(v, [1, 0, -1]),
            "hinge" => Loss.Hinge(v, [1, -1, 1]),
            "bce" => Loss.BinaryCrossEntropy(v, [1, 0, 1]),
            "soft bce" => Loss.BinaryCrossEntropy(v, [0.2, 0.5, 0.9]),
            "ce" => Loss.CrossEntropy(v, 1),
            "unshifted" => Loss.CrossEntropyUnshifted(v, 1),
            _ => Loss.L2(v),
        };
        var check = GradientCheck.Check(Of, [0.3, -1.2, 2.1], 1e-8);
        Assert.True(check.Passed, check.ToString());
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(-1, "-1")]
    public void A_strength_that_is_no_strength_is_refused(double strength, string text) => Assert.Equal(
        $"strength is {text}. Give 0 or more. (Parameter 'strength')",
        Assert.Throws<ArgumentOutOfRangeException>(() => Loss.L2(Values(1, 2), strength)).Message);

    [Fact]
    public void A_prediction_that_is_not_a_number_is_never_right()
    {
        Assert.Equal(0, Accuracy.OfSigns(Values(double.NaN, double.NaN), [1, -1]));
        Assert.Equal(
            "Accuracy.ArgMax was given NaN at position 0: there is no largest number. " +
            "Look for the training step at which the network went to NaN. (Parameter 'logits')",
            Assert.Throws<ArgumentException>(() => Accuracy.ArgMax([double.NaN, 1, 0])).Message);
    }

    [Fact]
    public void Accuracy_counts_signs_and_largest_logits()
    {
        Assert.Equal(0.75, Accuracy.OfSigns(Values(0.1, -3, 0, 2), [1, -1, -1, -1]));
        Assert.Equal(2 / 3.0, Accuracy.OfClasses([0, 2, 1], [0, 2, 2]));
        Assert.Equal([1, 0, 2], new double[][] { [1, 2, 0], [3, 3, 0], [-3, -2, -1] }.Select(Accuracy.ArgMax));
    }

    [Fact]
    public void Wrong_targets_are_named_with_the_cure()
    {
        Assert.Equal(
            "Hinge was given the target 0 at position 1. Its targets are -1 and 1: for classes 0 and 1 pass 2·y - 1. " +
            "(Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Loss.Hinge(Values(1, 2), [1, 0])).Message);
        Assert.Equal(
            "BinaryCrossEntropy was given the target -1 at position 0. Its targets go from 0 to 1: for classes -1 " +
            "and 1 pass (y + 1)/2. (Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Loss.BinaryCrossEntropy(Values(1, 2), [-1, 1])).Message);
        Assert.Equal(
            "CrossEntropy was given the class 3, with 3 logits. Classes go from 0 to 2. (Parameter 'target')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Loss.CrossEntropy(Values(1, 2, 3), 3)).Message);
    }

    [Fact]
    public void Wrong_counts_are_named()
    {
        Assert.Equal(
            "SquaredError was given 2 predictions but 1 targets. Pass one target for each prediction. " +
            "(Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Loss.SquaredError(Values(1, 2), [1])).Message);
        Assert.Equal(
            "Hinge was given no predictions. Pass at least one, with its target. (Parameter 'scores')",
            Assert.Throws<ArgumentException>(() => Loss.Hinge([], [])).Message);
        Assert.Equal(
            "Loss.Mean was given no losses. Pass at least one. (Parameter 'losses')",
            Assert.Throws<ArgumentException>(() => Loss.Mean([])).Message);
        Assert.Equal(
            "Loss.L2 was given no parameters. Pass those of a network: network.Parameters. (Parameter 'parameters')",
            Assert.Throws<ArgumentException>(() => Loss.L2([])).Message);
    }
}
