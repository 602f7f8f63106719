namespace Micrograd.Tests;

public class LogSumExpTests
{
    private static Value[] Values(params double[] numbers) => [.. numbers.Select(x => new Value(x))];

    [Theory]
    [InlineData(new[] { 0.5 }, 0.5)]
    [InlineData(new[] { 0.0, 0.0 }, 0.6931471805599453)] // log 2
    [InlineData(new[] { 1.0, 2.0, 3.0 }, 3.4076059644443806)] // scipy.special.logsumexp
    [InlineData(new[] { 1000.0, 1001.0 }, 1001.3132616875182)]
    [InlineData(new[] { -1000.0, -1001.0 }, -999.6867383124818)]
    [InlineData(new[] { 0.0, -40.0 }, 4.248354255291589e-18)] // log1p(e^-40)
    [InlineData(new[] { double.NegativeInfinity, 3.0 }, 3.0)]
    [InlineData(new[] { double.NegativeInfinity, double.NegativeInfinity }, double.NegativeInfinity)]
    [InlineData(new[] { 1.0, double.PositiveInfinity }, double.PositiveInfinity)]
    [InlineData(new[] { 1.0, double.NaN, 5.0 }, double.NaN)]
    public void The_value_is_the_logarithm_of_the_sum_of_powers_of_e(double[] numbers, double expected)
    {
        double found = Value.LogSumExp(Values(numbers)).Data;
        if (double.IsFinite(expected))
            Assert.Equal(expected, found, 4e-16 * Math.Abs(expected));
        else
            Assert.Equal(expected, found);
    }

    [Fact]
    public void The_slopes_are_the_softmax()
    {
        Value[] values = Values(0, 3, -2, 1);
        Value.LogSumExp(values).Backward();
        double[] powers = [.. values.Select(v => Math.Exp(v.Data))];
        Assert.All(values.Zip(powers), pair => Assert.Equal(pair.Second / powers.Sum(), pair.First.Grad, 1e-15));
    }

    [Fact]
    public void No_values_are_refused() => Assert.Equal(
        "Value.LogSumExp was given no values. Pass at least one. (Parameter 'values')",
        Assert.Throws<ArgumentException>(() => Value.LogSumExp([])).Message);
}
