namespace Micrograd.Tests;

/// <summary>Each operation in lanes at numbers where a formula may fail, held against the eager graph.</summary>
public class RecordedFormulaTests
{
    private static readonly double[] Odd =
    [
        0, -0.0, 1, -1, 1e-10, -1e-10, 0.6249, 0.6251, -0.7, 2.5, 17, -17, 349, 350, 351, -350, 709.7, 710, -745, -746,
        1000, -1000, 1e5, -1e5, 1e17, 1e-160, 1e160, -1e160, 1e300, 1e-310, double.Epsilon, double.MaxValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    private static readonly double[] Exponents = [0, 1, 4, 7, 16, 17, -2, -3, -16, -0.5, 1.5];

    public static TheoryData<string> Unary() => [.. Rows.Select(row => row.Name)];

    public static TheoryData<string> Binary() => [.. Operations.All.OfType<BinaryOperation>().Select(row => row.Name)];

    private static IEnumerable<UnaryOperation> Rows =>
        Operations.All.OfType<UnaryOperation>().Concat(Exponents.Select(Operations.PowerOf));

    [Theory]
    [MemberData(nameof(Unary))]
    public void A_function_of_an_odd_number_is_that_of_the_graph(string name)
    {
        UnaryOperation row = Rows.First(row => row.Name == name);
        AgreesAtEach(x => row.Apply(x[0]), [.. Odd.Select(x => new[] { x })]);
    }

    [Theory]
    [MemberData(nameof(Binary))]
    public void An_operation_on_two_odd_numbers_is_that_of_the_graph(string name)
    {
        BinaryOperation row = Operations.All.OfType<BinaryOperation>().Single(row => row.Name == name);
        AgreesAtEach(x => row.Apply(x[0], x[1]), [.. Odd.SelectMany(a => Odd.Select(b => new[] { a, b }))]);
    }

    [Fact]
    public void A_log_sum_exp_of_odd_numbers_is_that_of_the_graph() =>
        AgreesAtEach(Value.LogSumExp, [.. Odd.SelectMany(a => Odd.Select(b => new[] { a, b, 1, a }))]);

    /// <summary>The value and the slopes for a register of examples that are alike.</summary>
    private static void AgreesAtEach(Func<IReadOnlyList<Value>, Value> function, double[][] points)
    {
        Value[] ones = [.. points[0].Select(_ => new Value(1))];
        Value On(IReadOnlyList<Value> x) => function([.. x.Zip(ones, (number, one) => number * one)]);
        RecordedLoss recorded = Recording.OfLoss(ones, ones.Length, 0, (x, _) => On(x), reduction: Reduction.Sum);
        foreach (double[] point in points)
        {
            Array.ForEach(ones, one => one.Grad = 0);
            Value expected = On([.. point.Select(x => new Value(x))]);
            expected.Backward();
            double[] slopes = [.. ones.Select(one => one.Grad)];
            foreach (Kernels kernels in RecordedGraphTests.AllKernels)
            {
                Array.ForEach(ones, one => one.Grad = 0);
                double loss = recorded.With(kernels).Backward(Batch.OfInputs<double[]>([point]));
                string place = $"{kernels.Lanes} lanes at {string.Join(", ", point)}";
                Same(expected.Data, loss, place);
                for (int i = 0; i < ones.Length; i++)
                    Same(slopes[i], ones[i].Grad, $"slope {i}, {place}");
            }
        }
    }

    private static void Same(double expected, double actual, string place)
    {
        double apart = Math.Abs(expected - actual), allowed = EagerJudge.Tolerance * Math.Max(1, Math.Abs(expected));
        Assert.True(
            expected.Equals(actual) || apart <= allowed, $"{place}: {expected:R} in the graph, {actual:R} in lanes");
    }
}
