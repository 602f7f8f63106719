namespace Micrograd.Tests;

using LossOfOne = Func<IReadOnlyList<Value>, IReadOnlyList<Value>, Value>;

/// <summary>
/// Graphs of every shape, each held against the eager one at points where every operation is defined.
/// </summary>
public class RecordedGraphTests
{
    private static readonly IReadOnlyList<Example> Points =
        [.. Enumerable.Range(0, 21).Select(i => new Example([0.3 + 0.07 * i, 1.9 - 0.05 * i], i % 3 - 0.5))];

    private static void AgreesWithTheGraph(IReadOnlyList<Value> parameters, LossOfOne loss, Func<Value>? once = null)
    {
        (double Loss, double[] Gradient) expected = EagerJudge.Eager(Points, parameters, loss, once);
        foreach (Kernels kernels in AllKernels)
        {
            RecordedLoss recorded = Recording.OfLoss(2, 1, loss, once);
            EagerJudge.Agree(expected, EagerJudge.Recorded(recorded.With(kernels), Batch.Of(Points), parameters));
        }
    }

    private static IEnumerable<Kernels> AllKernels =>
    [
        new Kernels<Lanes512, System.Runtime.Intrinsics.Vector512<double>>(),
        new Kernels<Lanes256, System.Runtime.Intrinsics.Vector256<double>>(),
        new Kernels<Lanes128, System.Runtime.Intrinsics.Vector128<double>>(),
    ];

    public static TheoryData<string> Names(Type type) =>
        [.. Operations.All.Where(row => row.GetType() == type).Select(row => row.Name)];

    public static TheoryData<string> DefinedBelowZero() =>
        [.. Operations.All.OfType<UnaryOperation>().Select(row => row.Name).Except(["log", "sqrt"])];

    [Theory]
    [MemberData(nameof(Names), typeof(UnaryOperation))]
    public void Every_function_runs_in_lanes_and_once(string name)
    {
        UnaryOperation row = Operations.All.OfType<UnaryOperation>().Single(row => row.Name == name);
        Value a = new(0.7), b = new(1.3);
        AgreesWithTheGraph([a, b], (x, y) => row.Apply(x[0] * a + x[1] * b) * y[0], () => row.Apply(a) * b);
    }

    [Theory]
    [MemberData(nameof(DefinedBelowZero))]
    public void Every_function_of_negative_numbers_runs_in_lanes_and_once(string name)
    {
        UnaryOperation row = Operations.All.OfType<UnaryOperation>().Single(row => row.Name == name);
        Value a = new(-0.7), b = new(-1.3);
        AgreesWithTheGraph([a, b], (x, y) => row.Apply(x[0] * a + x[1] * b) * y[0], () => row.Apply(a) * b);
        AgreesWithTheGraph([a, b], (x, y) => row.Apply((x[0] - 1.02) * a) + b * y[0]); // on both sides of 0
    }

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("max")]
    [InlineData("min")]
    public void Every_operation_on_two_negative_numbers_runs_in_lanes_and_once(string name)
    {
        BinaryOperation row = Operations.All.OfType<BinaryOperation>().Single(row => row.Name == name);
        Value a = new(-0.7), b = new(-1.3);
        AgreesWithTheGraph(
            [a, b],
            (x, y) => row.Apply(x[0] * a, b) + row.Apply(a, x[1] * b) + row.Apply(x[0] * a, x[1] * b) - y[0],
            () => row.Apply(a, b));
    }

    [Theory]
    [MemberData(nameof(Names), typeof(BinaryOperation))]
    public void Every_operation_on_two_runs_in_lanes_and_once(string name)
    {
        BinaryOperation row = Operations.All.OfType<BinaryOperation>().Single(row => row.Name == name);
        Value a = new(0.7), b = new(1.3);
        AgreesWithTheGraph(
            [a, b],
            (x, y) => row.Apply(x[0] * a, b) + row.Apply(a, x[1] * b) + row.Apply(x[0] * a, x[1] * b) - y[0],
            () => row.Apply(a, b));
    }

    [Fact]
    public void A_users_own_operations_run_lane_by_lane()
    {
        UnaryOperation cube = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x);
        BinaryOperation hypotenuse = Operation.Binary("hypot", double.Hypot, (a, b, y) => a / y, (a, b, y) => b / y);
        Value a = new(0.7);
        AgreesWithTheGraph([a], (x, y) => hypotenuse.Apply(cube.Apply(x[0] * a), x[1]) * y[0]);
    }

    [Fact]
    public void Powers_quotients_sums_and_plain_numbers_are_recorded()
    {
        Value a = new(0.7), b = new(2);
        AgreesWithTheGraph(
            [a, b],
            (x, y) => Value.Sum([(x[0] * a).Pow(3), b / x[1], x[0] / b, a, 1, -x[1] * b, (2 - x[0]) * a]) * y[0]);
    }

    [Fact]
    public void A_value_used_often_gathers_all_its_slopes()
    {
        Value a = new(0.7);
        AgreesWithTheGraph([a], (x, y) =>
        {
            Value u = x[0] * a;
            return (u * u + (u + u) - u * a + Value.Sum([u, u, a, a])) * y[0];
        });
    }

    [Fact]
    public void Shared_weights_gather_from_both_places()
    {
        Value w = new(0.4), v = new(-0.8), bias = new(0.1);
        Neuron first = new([w, v], bias), second = new([v, w], bias), third = new([w, w], w);
        AgreesWithTheGraph([w, v, bias], (x, y) =>
        {
            Value[] h = [first.Forward(x), second.Forward(x)];
            return third.Forward(h) * first.Forward(h) * y[0];
        });
    }

    [Fact]
    public void Dot_products_of_every_kind_are_recorded()
    {
        Value a = new(0.7), b = new(-1.2), c = new(0.3);
        AgreesWithTheGraph(
            [a, b, c],
            (x, y) => Value.Dot([a, b], x, c)                    // shared weights
                + Value.Dot(x, [b, c])                           // the other way round, without a bias
                + Value.Dot([a, x[0] * b], [x[1], c], x[0] * a)  // mixed, the bias from the example
                + Value.Dot([a * b, 2], x, a)                    // computed weights
                + Value.Dot([a, b], [x[0] * c, x[0] * c])        // two that are alike
                + Value.Dot([a, b], [x[0], x[0]], y[0])          // the same input twice
                + Value.Dot([a, b], [b, c], a) * y[0],         // nothing from the example
            () => Value.Dot([a, b, c], [a, b, c]) + Value.Dot([a, a], [b, a], b));
    }

    [Fact]
    public void Cross_entropy_takes_off_the_largest_logit_of_each_example()
    {
        Value a = new(700), b = new(-1.2);
        AgreesWithTheGraph([a, b], (x, y) => Loss.CrossEntropy([x[0] * a, x[1] * a, b * 1000], 1) * y[0]);
    }

    [Fact]
    public void A_skip_connection_adds_to_what_is_written_and_to_what_is_not()
    {
        MLP net = new(2, [4, 4]), last = new(6, [1], Activation.Linear);
        AgreesWithTheGraph(
            [.. net.Parameters, .. last.Parameters],
            (x, y) =>
            {
                Value[] h = [.. net.Forward(x)];
                return (last.Forward([.. h, x[0], h[0] * h[1]])[0] - h[2] * y[0]).Pow(2);
            });
    }

    [Fact]
    public void A_value_computed_before_is_computed_again_in_each_run()
    {
        Value a = new(0.7), squared = a * a;
        RecordedLoss loss = Recording.OfLoss(2, 1, (x, y) => x[0] * squared);
        a.Data = 2;
        var one = Batch.OfRows<double[], double[]>([[10, 0]], [[0]]);
        Assert.Equal(10 * 4, loss.Backward(one));
        Assert.Equal(10 * 4, a.Grad);
    }

    [Fact]
    public void Leaves_made_inside_are_constants_and_those_from_outside_are_parameters()
    {
        Value outside = new(3);
        RecordedLoss loss = Recording.OfLoss(2, 1, (x, y) => x[0] * outside * new Value(5));
        Assert.Equal([outside], loss.Parameters);
    }

    [Fact]
    public void A_loss_that_ignores_its_inputs_is_itself_for_any_batch()
    {
        Value a = new(0.7);
        AgreesWithTheGraph([a], (_, _) => a * a);
        Assert.Equal(0.7, Recording.OfLoss(2, 1, (_, _) => a).Evaluate(Batch.Of(Points)), 1e-15);
        Assert.Equal(3.0, Recording.OfLoss(2, 1, (_, _) => 3).Backward(Batch.Of(Points)), 1e-15);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void An_infinite_slope_stays_infinite_whatever_the_number_of_examples(int count)
    {
        Value own = new(0), weight = new(1), bias = new(0);
        foreach (Kernels kernels in AllKernels)
        {
            // The last example has the slope that the lanes beyond it would repeat.
            var batch = Batch.OfInputs(Enumerable.Range(1, count).Select(i => new double[] { count - i }));
            own.Grad = weight.Grad = bias.Grad = 0;
            Recording.OfLoss(1, 0, (x, _) => (x[0] - own).Sqrt(), over: Reduction.Sum).With(kernels).Backward(batch);
            Assert.Equal(double.NegativeInfinity, own.Grad);

            Recording.OfLoss(1, 0, (x, _) => Value.Dot([weight], [x[0]], bias).Sqrt(), over: Reduction.Sum)
                .With(kernels).Backward(batch);
            Assert.Equal(double.PositiveInfinity, bias.Grad);
        }
    }

    [Fact]
    public void The_sign_of_zero_is_that_of_the_graph()
    {
        foreach (Kernels kernels in AllKernels)
        {
            foreach (int count in new[] { 1, 8, 9 })
            {
                var zeros = Batch.OfInputs(Enumerable.Repeat(new double[] { 0 }, count));
                foreach (Func<Value, Value> f in new Func<Value, Value>[] { x => -x, x => x * -3, x => 0 - x })
                {
                    bool expected = double.IsNegative(f(new Value(0)).Data);
                    RecordedLoss recorded = Recording.OfLoss(1, 0, (x, _) => f(x[0])).With(kernels);
                    Assert.All(recorded.EvaluateEach(zeros), y => Assert.Equal(expected, double.IsNegative(y)));
                }
            }
        }
    }

    [Fact]
    public void NaN_flows_as_it_does_in_the_graph()
    {
        var net = new MLP(2, [3, 1], Activation.Relu);
        LossOfOne loss = (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu();
        Example[] examples = [.. Points.Take(5), new([double.NaN, 1], 1)];
        (double expected, double[] gradient) = EagerJudge.Eager(examples, net.Parameters, loss);
        (double actual, double[] recorded) = EagerJudge.Recorded(
            Recording.OfLoss(2, 1, loss), Batch.Of(examples), net.Parameters);
        Assert.Equal(
            [expected, .. gradient.Select(g => double.IsNaN(g) ? 1.0 : 0)],
            [actual, .. recorded.Select(g => double.IsNaN(g) ? 1.0 : 0)]);
        IReadOnlyList<double> each = Recording.OfLoss(2, 1, loss).EvaluateEach(Batch.Of(examples));
        Assert.Equal(1, each.Count(double.IsNaN));
    }
}
