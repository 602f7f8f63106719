namespace Micrograd.Tests;

using LossOfOne = Func<IReadOnlyList<Value>, IReadOnlyList<Value>, Value>;

/// <summary>
/// Graphs of every shape, each held against the eager one at points where every operation is defined.
/// </summary>
public class RecordedGraphTests
{
    private static readonly IReadOnlyList<Example> Points =
        [.. Enumerable.Range(0, 21).Select(i => new Example([0.3 + 0.07 * i, 1.9 - 0.05 * i], i % 3 - 0.5))];

    private static void AgreesWithTheGraph(IReadOnlyList<Value> parameters, LossOfOne loss, Func<Value>? penalty = null)
    {
        (double Loss, double[] Gradient) expected = EagerJudge.Eager(Points, parameters, loss, penalty);
        foreach (Kernels kernels in AllKernels)
        {
            RecordedLoss recorded = Recording.OfLoss(parameters, 2, 1, loss, penalty);
            EagerJudge.Agree(expected, EagerJudge.Recorded(recorded.With(kernels), Batch.Of(Points), parameters));
        }
    }

    /// <summary>Of a quarter of the number where the function is not defined, or very steep, beyond 1.</summary>
    private static Value Inside(UnaryOperation row, Value x) =>
        row.Apply(row.Name is "asin" or "acos" or "tan" ? x * 0.25 : x);

    internal static IEnumerable<Kernels> AllKernels =>
    [
        new Kernels<Lanes512>(),
        new Kernels<Lanes256>(),
        new Kernels<Lanes128>(),
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
        AgreesWithTheGraph([a, b], (x, y) => Inside(row, x[0] * a + x[1] * b) * y[0], () => row.Apply(a) * b);
    }

    [Theory]
    [MemberData(nameof(DefinedBelowZero))]
    public void Every_function_of_negative_numbers_runs_in_lanes_and_once(string name)
    {
        if (name is "log" or "sqrt" or "**0.5") // not defined there
            return;
        UnaryOperation row = Operations.All.OfType<UnaryOperation>().Single(row => row.Name == name);
        Value a = new(-0.7), b = new(-1.3);
        AgreesWithTheGraph([a, b], (x, y) => Inside(row, x[0] * a + x[1] * b) * y[0], () => row.Apply(a) * b);
        AgreesWithTheGraph([a, b], (x, y) => Inside(row, (x[0] - 1.02) * a) + b * y[0]); // on both sides of 0
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
    public void A_log_sum_exp_runs_in_lanes_and_once()
    {
        Value a = new(0.7), b = new(-1.3);
        AgreesWithTheGraph(
            [a, b],
            (x, y) =>
                Value.LogSumExp([x[0] * a, x[1] * b, a, x[0], x[0] * a]) * y[0] +
                Loss.CrossEntropy([a * x[0], b, x[1]], 2),
            () => Value.LogSumExp([a, b, a * b]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(2)]
    [InlineData(2.5)]
    public void A_power_of_a_number_and_a_power_of_a_value_are_different_steps(double k)
    {
        Value p = new(2), q = new(3), exponent = new(4);
        AgreesWithTheGraph(
            [p, q, exponent],
            (x, y) => x[0].Pow(x[1]) + x[1].Pow(k) + x[0].Pow(p) * y[0],
            () => p.Pow(k) + q.Pow(exponent));
    }

    [Fact]
    public void A_power_of_0_does_not_spoil_its_neighbor()
    {
        RecordedFunction function = Recording.OfFunction(2, x => [x[0].Pow(0), x[1].Pow(x[0])]);
        Assert.Equal([1, 32], function.Evaluate(Batch.OfInputs(new double[][] { [5, 2] }))[0]);
        Value p = new(2), q = new(3), k = new(4);
        RecordedLoss loss = Recording.OfLoss([p, q, k], 1, 0, (x, _) => x[0], () => p.Pow(0) + q.Pow(k));
        Assert.Equal(82, loss.Backward(Batch.OfInputs(new double[][] { [0] })));
        Assert.Equal([0, 108, 81 * Math.Log(3)], [p.Grad, q.Grad, k.Grad]);
    }

    /// <summary>Random losses over all operations, with numbers as exponents, recorded and eager.</summary>
    [Fact]
    public void Two_thousand_random_losses_agree_with_the_graph()
    {
        var random = new PythonRandom(7);
        int Below(int count) => (int)(random.Random() * count);
        double[] exponents = [0, 1, -1, 0.5, 2];
        Value[] w = [.. Enumerable.Range(0, 4).Select(_ => new Value(0))];
        for (int round = 0; round < 2_000; round++)
        {
            foreach (Value leaf in w)
                (leaf.Data, leaf.Grad) = (random.Uniform(0.5, 1.5), 0);
            (int Kind, int A, int B, int Row, double K)[] plan = [.. Enumerable.Range(0, 8).Select(i =>
                (Below(5), Below(i + 6), Below(i + 6), Below(Operations.All.Count), exponents[Below(5)]))];
            Value LossOf(IReadOnlyList<Value> x, IReadOnlyList<Value> y)
            {
                List<Value> values = [.. w, .. x];
                foreach ((int kind, int a, int b, int row, double k) in plan)
                {
                    // Squared and moved, so that logarithms, roots and powers are defined, and small, so that none
                    // explodes.
                    Value left = values[a].Tanh().Pow(2) + 0.5, right = values[b].Tanh().Pow(2) + 0.5;
                    values.Add(kind switch
                    {
                        0 => left.Pow(k) + right.Pow(k),
                        1 => left.Pow(right) + right.Pow(0) + left / right,
                        2 => Value.LogSumExp([left, right, x[0]]) + Value.Sum([left, x[1], right]),
                        3 => Value.Dot([left, w[0]], [x[0], right], w[1]),
                        _ => Operations.All[row] is BinaryOperation binary
                            ? binary.Apply(left, right)
                            : Inside((UnaryOperation)Operations.All[row], left),
                    });
                }

                return Value.Sum(values) * y[0];
            }

            Value Penalty() => w[0].Pow(exponents[round % 5]) + w[1].Pow(w[2]) + w[3] * w[3].Pow(0);
            Example[] points = [.. Points.Take(3)];
            (double Loss, double[] Gradient) expected = EagerJudge.Eager(points, w, LossOf, Penalty);
            EagerJudge.Agree(
                expected, EagerJudge.Recorded(Recording.OfLoss(w, 2, 1, LossOf, Penalty), Batch.Of(points), w));
        }
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
        Neuron first = Neuron.Of([w, v], bias), second = Neuron.Of([v, w], bias), third = Neuron.Of([w, w], w);
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
    public void An_activation_does_not_overwrite_a_sum_that_something_else_reads()
    {
        Value a = new(1), b = new(-2), c = new(0.5);
        UnaryOperation[] activations = [Operations.Relu, Operations.Tanh, Operations.MathTanh, Operations.Sigmoid];
        foreach (UnaryOperation row in activations)
        {
            AgreesWithTheGraph([a, b, c], (x, y) =>
            {
                Value read = Value.Dot([a, c], x), alone = Value.Dot([b, c], x);
                return row.Apply(read) * read + row.Apply(alone) * y[0];
            });
        }

        RecordedFunction both = Recording.OfFunction(2, x =>
        {
            var sum = Value.Dot([a, b], x);
            return [sum.Relu(), sum];
        });
        Assert.Equal([0, -1], both.Evaluate(Batch.OfInputs(new double[][] { [1, 1] }))[0]);
    }

    [Fact]
    public void Cross_entropy_takes_off_the_largest_logit_of_each_example()
    {
        Value a = new(700), b = new(-1.2);
        AgreesWithTheGraph([a, b], (x, y) => Loss.CrossEntropy([x[0] * a, x[1] * a, b * 1000], 1) * y[0]);
    }

    [Fact]
    public void The_losses_over_three_classes_of_page_06_are_recorded()
    {
        var model = new MLP(2, [8, 3], Activation.MathTanh, initialization: Initialization.Scaled);
        foreach (Func<IReadOnlyList<Value>, int, Value> loss in
            new Func<IReadOnlyList<Value>, int, Value>[] { Loss.CrossEntropy, Loss.CrossEntropyUnshifted })
        {
            for (int target = 0; target < 3; target++)
            {
                int right = target;
                AgreesWithTheGraph(model.Parameters, (x, y) => loss(model.Forward(x), right) * y[0]);
            }
        }
    }

    [Fact]
    public void A_softmax_a_mean_and_a_maximum_of_values_are_recorded()
    {
        var model = new MLP(2, [4, 3], Activation.Sigmoid);
        AgreesWithTheGraph(model.Parameters, (x, y) =>
        {
            Value[] exponentials = [.. model.Forward(x).Select(Value.Exp)];
            Value[] shares = [.. exponentials.Select(e => e / Value.Sum(exponentials))];
            return (shares[0] * shares[1] + Loss.Mean(shares.Select(Value.Log)) + shares.Aggregate(Value.Max)) * y[0];
        });
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
        RecordedLoss loss = Recording.OfLoss([a], 2, 1, (x, y) => x[0] * squared);
        a.Data = 2;
        var one = Batch.OfRows<double[], double[]>([[10, 0]], [[0]]);
        Assert.Equal(10 * 4, loss.Backward(one));
        Assert.Equal(10 * 4, a.Grad);
    }

    [Fact]
    public void Only_named_leaves_are_trained_and_the_others_are_read_again_in_each_run()
    {
        Value trained = new(3), strength = new(0.5), half = new(0.5);
        RecordedLoss loss = Recording.OfLoss(
            [trained], 1, 0, (x, _) => x[0] * trained * half * new Value(5), () => trained * trained * strength);
        Assert.Equal([trained], loss.Parameters);
        var two = Batch.OfInputs<double[]>([[2]]);
        Assert.Equal(2 * 3 * 0.5 * 5 + 3 * 3 * 0.5, loss.Descend(two, 0.1));
        Assert.Equal(3 - 0.1 * (2 * 0.5 * 5 + 2 * 3 * 0.5), trained.Data);
        Assert.Equal([(0.5, 0), (0.5, 0)], new[] { strength, half }.Select(leaf => (leaf.Data, leaf.Grad)));
        (trained.Data, strength.Data, half.Data) = (1, 0, 2);
        Assert.Equal(2 * 1 * 2 * 5, loss.Evaluate(two));
    }

    [Fact]
    public void A_penalty_that_was_computed_before_keeps_its_strength()
    {
        var net = new MLP(2, [4, 1]);
        Value penalty = Loss.L2(net.Parameters, 1e-2);
        RecordedLoss loss = Recording.OfLoss(
            net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] - y[0]).Pow(2), () => penalty);
        Assert.Equal(net.Parameters, loss.Parameters);
        Value strength = penalty.Operands.Single(operand => operand.Op == "");
        for (int step = 0; step < 40; step++)
            loss.Descend(Batch.Of(Points), 0.01);
        Assert.Equal((1e-2, 0), (strength.Data, strength.Grad));
        (double expected, double[] _) = EagerJudge.Eager(
            Points, net.Parameters, (x, y) => (net.Forward(x)[0] - y[0]).Pow(2), () => Loss.L2(net.Parameters, 1e-2));
        Assert.Equal(expected, loss.Evaluate(Batch.Of(Points)), 1e-12);
    }

    [Fact]
    public void An_operation_sees_no_number_that_no_example_has()
    {
        List<double> seen = [];
        UnaryOperation picky = Operation.Unary(
            "picky",
            x => x < 1 ? throw new ArgumentException($"{x}") : Math.Log(x),
            (x, y) => x < 1 ? throw new ArgumentException($"{x}") : 1 / x);
        Value w = new(2), v = new(3);
        foreach (Kernels kernels in AllKernels)
        {
            RecordedLoss loss = Recording.OfLoss(
                [w, v], 1, 0, (x, _) => picky.Apply(Value.Dot([w], [picky.Apply(x[0] + 2)], v)));
            loss.With(kernels).Backward(Batch.OfInputs<double[]>([[3], [4], [5]])); // one example short of a register
        }
    }

    [Fact]
    public void A_loss_that_ignores_its_inputs_is_itself_for_any_batch()
    {
        Value a = new(0.7);
        AgreesWithTheGraph([a], (_, _) => a * a);
        Assert.Equal(0.7, Recording.OfLoss([], 2, 1, (_, _) => a).Evaluate(Batch.Of(Points)), 1e-15);
        Assert.Equal(3.0, Recording.OfLoss([], 2, 1, (_, _) => 3).Backward(Batch.Of(Points)), 1e-15);
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
            Recording.OfLoss([own], 1, 0, (x, _) => (x[0] - own).Sqrt(), reduction: Reduction.Sum)
                .With(kernels).Backward(batch);
            Assert.Equal(double.NegativeInfinity, own.Grad);

            Recording.OfLoss(
                [weight, bias], 1, 0, (x, _) => Value.Dot([weight], [x[0]], bias).Sqrt(), reduction: Reduction.Sum)
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
                    IReadOnlyList<double> each =
                        Recording.OfLoss([], 1, 0, (x, _) => f(x[0])).With(kernels).EvaluateEach(zeros);
                    Assert.All(each, y => Assert.Equal(expected, double.IsNegative(y)));
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
            Recording.OfLoss(net.Parameters, 2, 1, loss), Batch.Of(examples), net.Parameters);
        Assert.Equal(
            [expected, .. gradient.Select(g => double.IsNaN(g) ? 1.0 : 0)],
            [actual, .. recorded.Select(g => double.IsNaN(g) ? 1.0 : 0)]);
        IReadOnlyList<double> each = Recording.OfLoss([], 2, 1, loss).EvaluateEach(Batch.Of(examples));
        Assert.Equal(1, each.Count(double.IsNaN));
    }
}
