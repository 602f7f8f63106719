namespace Micrograd.Tests;

public class QuotientTests
{
    [Theory]
    [InlineData(6, 3, 2, 1 / 3.0, -2 / 3.0)]
    [InlineData(0, 1e-200, 0, 1e200, 0)]
    [InlineData(1e-200, 1e-200, 1, 1e200, -1e200)]
    [InlineData(1e200, 1e200, 1, 1e-200, -1e-200)]
    [InlineData(3e-160, 1e-155, 3e-5, 1e155, -3e150)]
    [InlineData(3, 1e155, 3e-155, 1e-155, -3e-310)]
    [InlineData(1, 0, double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(0, 0, double.NaN, double.PositiveInfinity, double.NaN)]
    public void Value_and_slopes_are_right_for_every_divisor(
        double a, double b, double value, double slopeOfA, double slopeOfB)
    {
        Value left = new(a), right = new(b);
        Value y = left / right;
        y.Backward();
        (double, double)[] pairs = [(value, y.Data), (slopeOfA, left.Grad), (slopeOfB, right.Grad)];
        foreach ((double expected, double found) in pairs)
        {
            if (double.IsFinite(expected))
                Assert.Equal(expected, found, 4e-16 * Math.Abs(expected));
            else
                Assert.Equal(expected, found);
        }

        Assert.Equal(y.Data, (left / b).Data);
        Assert.Equal(y.Data, (a / right).Data);
    }

    [Fact]
    public void A_recorded_quotient_is_right_for_every_example()
    {
        double[] divisors = [3, 1e-200, 1e200, 1e-155, -7, 1e155, 0.5, -1e-300];
        Value p = new(2);
        RecordedFunction quotients = Recording.OfFunction(1, x => [p / x[0], x[0] / p, 1 / x[0], x[0] / 1e200]);
        IReadOnlyList<IReadOnlyList<double>> found =
            quotients.Evaluate(Batch.OfInputs(divisors.Select(x => new[] { x })));
        Assert.All(divisors.Zip(found), pair => Assert.Equal(
            [2 / pair.First, pair.First / 2, 1 / pair.First, pair.First / 1e200], pair.Second));

        Value q = new(1); // it trains: its number at recording time says nothing of the runs
        RecordedLoss loss = Recording.OfLoss([q], 1, 0, (x, _) => x[0] / q, reduction: Reduction.Sum);
        q.Data = 1e-200;
        Assert.Equal(1, loss.Backward(Batch.OfInputs(new[] { new[] { 1e-200 } })));
        Assert.Equal(-1e200, q.Grad);
    }
}
