namespace Micrograd.Tests;

public class RecordedLossTests
{
    private static readonly IReadOnlyList<Example> Moons = Datasets.Moons();

    private static Value Hinge(MLP net, IReadOnlyList<Value> x, IReadOnlyList<Value> y) =>
        (net.Forward(x)[0] * -y[0] + 1).Relu();

    private static Value Decay(MLP net) => Value.Sum(net.Parameters.Select(p => p * p)) * 1e-4;

    [Theory]
    [InlineData(Activation.Relu)]
    [InlineData(Activation.Tanh)]
    [InlineData(Activation.Sigmoid)]
    public void A_hundred_steps_end_where_the_graph_ends(Activation activation)
    {
        MLP eager = new(2, [16, 16, 1], activation), recorded = new(2, [16, 16, 1], activation);
        RecordedLoss loss = Recording.OfLoss(
            recorded.Parameters, 2, 1, (x, y) => Hinge(recorded, x, y), () => Decay(recorded));
        var batch = Batch.Of(Moons);
        for (int step = 0; step < 100; step++)
        {
            // From the same weights each time: chaos in the training would enlarge a last digit.
            for (int i = 0; i < eager.Parameters.Count; i++)
                recorded.Parameters[i].Data = eager.Parameters[i].Data;
            (double Loss, double[] Gradient) expected = EagerJudge.Eager(
                Moons, eager.Parameters, (x, y) => Hinge(eager, x, y), () => Decay(eager));
            EagerJudge.Agree(expected, EagerJudge.Recorded(loss, batch, recorded.Parameters));
            foreach (Value p in eager.Parameters)
                p.Data -= (1 - 0.9 * step / 100) * p.Grad;
        }
    }

    /// <summary>Here a last digit may grow from step to step: what is left of the agreement after a hundred.</summary>
    [Theory]
    [InlineData(Activation.Tanh, 1e-9)]
    [InlineData(Activation.Relu, 1e-9)]
    public void A_hundred_steps_of_its_own_end_close_to_those_of_the_graph(Activation activation, double tolerance)
    {
        MLP eager = new(2, [16, 16, 1], activation), recorded = new(2, [16, 16, 1], activation);
        RecordedLoss loss = Recording.OfLoss(
            recorded.Parameters, 2, 1, (x, y) => Hinge(recorded, x, y), () => Decay(recorded));
        var batch = Batch.Of(Moons);
        for (int step = 0; step < 100; step++)
        {
            double rate = 1 - 0.9 * step / 100;
            EagerJudge.Eager(Moons, eager.Parameters, (x, y) => Hinge(eager, x, y), () => Decay(eager));
            foreach (Value p in eager.Parameters)
                p.Data -= rate * p.Grad;
            loss.Descend(batch, rate);
        }

        double apart = eager.Parameters.Zip(recorded.Parameters, (e, r) => Math.Abs(e.Data - r.Data)).Max();
        Assert.InRange(apart, 0, tolerance);
    }

    [Fact]
    public void The_published_first_loss_of_the_demo_comes_out()
    {
        var net = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y), () => Decay(net));
        // karpathy/micrograd, demo.ipynb, step 0
        Assert.Equal(0.8958441028683222, loss.Evaluate(Batch.Of(Moons)), 1e-14);
    }

    [Fact]
    public void Gradients_are_added_and_ZeroGrad_starts_anew()
    {
        var net = new MLP(2, [4, 1]);
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
        var batch = Batch.Of(Moons);
        loss.Backward(batch);
        double[] once = [.. net.Parameters.Select(p => p.Grad)];
        loss.Backward(batch);
        Assert.Equal(once.Select(g => g + g), net.Parameters.Select(p => p.Grad));
        net.ZeroGrad();
        loss.Backward(batch);
        Assert.Equal(once, net.Parameters.Select(p => p.Grad));
    }

    [Fact]
    public void A_step_is_zero_backward_and_update()
    {
        MLP byHand = new(2, [8, 1]), net = new(2, [8, 1]);
        RecordedLoss first = Recording.OfLoss(byHand.Parameters, 2, 1, (x, y) => Hinge(byHand, x, y));
        RecordedLoss second = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
        var batch = Batch.Of(Moons);
        for (int step = 0; step < 20; step++)
        {
            byHand.ZeroGrad();
            double expected = first.Backward(batch);
            foreach (Value p in byHand.Parameters)
                p.Data -= 0.1 * p.Grad;
            Assert.Equal(expected, second.Descend(batch, 0.1));
            if (step == 10)
                net.Parameters[0].Data = byHand.Parameters[0].Data = 0.25; // the program sees what others set
        }

        Assert.Equal(byHand.Parameters.Select(p => (p.Data, p.Grad)), net.Parameters.Select(p => (p.Data, p.Grad)));
    }

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(-0.1, "-0.1")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    public void A_rate_that_an_optimizer_refuses_is_refused_by_a_step(double rate, string shown)
    {
        MLP net = new(2, [1]);
        double[] before = [.. net.Parameters.Select(p => p.Data)];
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
        Assert.Equal(
            $"The learning rate was set to {shown}. Give 0 or more; to climb instead of descend, negate the loss. " +
            "(Parameter 'rate')",
            Assert.Throws<ArgumentOutOfRangeException>(() => loss.Descend(Batch.Of(Moons), rate)).Message);
        Assert.Equal(before, net.Parameters.Select(p => p.Data));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(17)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Any_number_of_examples_gives_what_the_graph_gives(int count)
    {
        var net = new MLP(2, [5, 3, 1], Activation.Relu);
        IReadOnlyList<Example> examples = Datasets.Moons(Math.Max(2, count));
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => (net.Forward(x)[0] - y[0]).Pow(2));
        Batch batch = Batch.Of(examples).Range(0, count);
        (double Loss, double[] Gradient) expected = EagerJudge.Eager(
            [.. examples.Take(count)], net.Parameters, (x, y) => (net.Forward(x)[0] - y[0]).Pow(2));
        EagerJudge.Agree(expected, EagerJudge.Recorded(loss, batch, net.Parameters));
    }

    [Fact]
    public void Mini_batches_are_picked_by_index_without_recording_again()
    {
        var net = new MLP(2, [4, 1]);
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
        var all = Batch.Of(Moons);
        foreach (IReadOnlyList<int> indices in MiniBatches.Shuffled(100, 32, new NumPyRandom(1)))
        {
            (double Loss, double[] Gradient) expected = EagerJudge.Eager(
                [.. indices.Select(i => Moons[i])], net.Parameters, (x, y) => Hinge(net, x, y));
            EagerJudge.Agree(expected, EagerJudge.Recorded(loss, all.Pick(indices), net.Parameters));
        }
    }

    [Fact]
    public void The_sum_is_the_mean_times_the_count()
    {
        var net = new MLP(2, [4, 1]);
        var batch = Batch.Of(Moons);
        double mean = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y)).Evaluate(batch);
        RecordedLoss sum = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y), reduction: Reduction.Sum);
        Assert.Equal(100 * mean, sum.Evaluate(batch), 1e-11);
        Assert.Equal(100 * mean, sum.EvaluateEach(batch).Sum(), 1e-11);
    }

    [Fact]
    public void Outputs_over_a_grid_are_those_of_the_network()
    {
        var net = new MLP(2, [8, 3], Activation.Relu);
        double[][] grid = [.. Enumerable.Range(0, 400).Select(i => new[] { i % 20 * 0.2 - 2, i / 20 * 0.2 - 2 })];
        RecordedFunction outputs = Recording.OfFunction(2, net.Forward);
        foreach ((double[]? x, IReadOnlyList<double>? y) in grid.Zip(outputs.Evaluate(Batch.OfInputs(grid))))
            Assert.All(net.Evaluate(x).Zip(y), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }

    [Fact]
    public void Ten_thousand_batches_of_changing_sizes_use_the_rows_that_are_there()
    {
        var net = new MLP(2, [8, 1], Activation.Tanh);
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
        Batch[] batches = [.. Enumerable.Range(1, 100).Select(count => Batch.Of(Moons).Range(0, count))];
        Run(200);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Run(10_000);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - allocated) / 10_000, 0, 1_000); // bytes: no rows

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
                loss.Descend(batches[37 * i % 100], 0.01);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(0)]
    public void A_large_batch_gives_the_same_digits_on_any_number_of_threads(int threads)
    {
        MLP net = new(2, [64, 64, 1], Activation.Relu), alone = new(2, [64, 64, 1], Activation.Relu);
        var batch = Batch.Of(Datasets.Moons(1_500)); // 19 million multiply-adds
        RecordedLoss one = Recording.OfLoss(alone.Parameters, 2, 1, (x, y) => Hinge(alone, x, y), () => Decay(alone));
        RecordedLoss many = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y), () => Decay(net));
        (one.Threads, many.Threads) = (1, threads);
        for (int step = 0; step < 3; step++)
            Assert.Equal(one.Descend(batch, 0.01), many.Descend(batch, 0.01));
        Assert.Equal(alone.Parameters.Select(p => (p.Data, p.Grad)), net.Parameters.Select(p => (p.Data, p.Grad)));
        Assert.Equal(one.EvaluateEach(batch), many.EvaluateEach(batch));
        EagerJudge.Agree(
            EagerJudge.Eager(Datasets.Moons(1_500), net.Parameters, (x, y) => Hinge(net, x, y), () => Decay(net)),
            EagerJudge.Recorded(many, batch, net.Parameters));
    }

    [Fact]
    public void A_negative_number_of_threads_is_refused_and_an_error_on_one_of_many_comes_out_as_it_is()
    {
        var net = new MLP(2, [64, 64, 1], Activation.Relu);
        UnaryOperation picky = Operation.Unary(
            "picky", x => x > 0 ? throw new ArithmeticException("too large") : x, (x, y) => 1);
        RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => picky.Apply(net.Forward(x)[0].Relu() + 1));
        Assert.Equal(
            "Threads was set to -1. Give 1 or more, or 0 for one for each core. (Parameter 'value')",
            Assert.Throws<ArgumentOutOfRangeException>(() => loss.Threads = -1).Message);
        loss.Threads = 2;
        Assert.Throws<ArithmeticException>(() => loss.Evaluate(Batch.Of(Datasets.Moons(1_500))));
    }

    [Fact]
    public void Two_threads_train_a_program_each()
    {
        double alone = Train();
        double[] losses = new double[8];
        Parallel.For(0, losses.Length, i => losses[i] = Train());
        Assert.Equal(Enumerable.Repeat(alone, 8), losses);

        static double Train()
        {
            var net = new MLP(2, [8, 1], Activation.Relu);
            RecordedLoss loss = Recording.OfLoss(net.Parameters, 2, 1, (x, y) => Hinge(net, x, y));
            double last = 0;
            for (int step = 0; step < 50; step++)
                last = loss.Descend(Batch.Of(Moons), 0.1);
            return last;
        }
    }
}
