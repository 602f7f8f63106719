using System.Runtime.CompilerServices;

namespace Micrograd.Tests;

public class TrainingTests
{
    private static TrainingRun Parabola(
        int steps,
        Action<TrainingStep>? report = null,
        Func<TrainingStep, bool>? stopWhen = null,
        CancellationToken cancellation = default)
    {
        Value x = new(1, "x");
        return Training.Run(
            new Sgd([x], 0.1),
            steps,
            _ => new Objective(x.Pow(2.0)),
            report: report,
            stopWhen: stopWhen,
            cancellation: cancellation);
    }

    [Fact]
    public void A_step_reports_the_loss_before_it_and_the_next_one_after()
    {
        List<double> reported = [];
        TrainingRun run = Parabola(3, report: step => reported.Add(step.Loss));
        double[] expected = [1, 0.64, 0.4096]; // x goes by a factor of 0.8
        for (int i = 0; i < 3; i++)
            Assert.Equal(expected[i], reported[i], 1e-15);
        Assert.Equal(reported, run.Losses);
        Assert.Equal(TrainingEnd.Completed, run.End);
        Assert.Empty(run.UnusedParameters);
    }

    [Fact]
    public void The_schedule_sets_the_rate_of_each_step()
    {
        Value x = new(1);
        TrainingRun run = Training.Run(new Sgd([x], 9), 3, _ => new Objective(x * 2), k => 0.1 * k);
        Assert.Equal([0, 0.1, 0.2], run.History.Select(step => step.LearningRate));
        Assert.Equal(1 - 0.6, x.Data, 1e-15);
    }

    [Fact]
    public void A_step_prints_as_the_demo_does()
    {
        Assert.Equal(
            "step 7 loss 1.0, accuracy 81.0%", new TrainingStep(7, 100, 1, 0.81, 0.1, TimeSpan.Zero).ToString());
        Assert.Equal("step 7 loss 1.5e-05", new TrainingStep(7, 100, 1.5e-5, null, 0.1, TimeSpan.Zero).ToString());
        Assert.Equal(TimeSpan.FromSeconds(6), new TrainingStep(1, 8, 1, null, 0.1, TimeSpan.FromSeconds(2)).TimeLeft);
    }

    [Fact]
    public void A_training_stops_when_it_is_good_enough()
    {
        TrainingRun run = Parabola(100, stopWhen: StopWhen.LossBelow(0.5));
        Assert.Equal((TrainingEnd.StoppedEarly, 3), (run.End, run.History.Count));
        Assert.Matches(@"^3 steps in \d\.\d s, loss 1 -> 0\.409\d*, stopped early$", run.ToString());
    }

    [Fact]
    public void A_training_stops_when_it_gets_no_better()
    {
        Func<TrainingStep, bool> stop = StopWhen.NoImprovementFor(2, minDelta: 0.1);
        double[] losses = [1, 0.95, 0.85, 0.8, 0.77];
        Assert.Equal(
            [false, false, false, false, true], losses.Select((loss, k) => stop(new(k, 9, loss, null, 1, default))));

        double[] validation = [1, 2, 0.5, 3, 3];
        int at = 0;
        stop = StopWhen.NoImprovementOf(() => validation[at++], 2);
        Assert.Equal(
            [false, false, false, false, true],
            losses.Select((loss, k) => stop(new(k, 9, loss, null, 1, default))));
    }

    [Fact]
    public void A_cancelled_training_keeps_what_it_has()
    {
        using var source = new CancellationTokenSource();
        TrainingRun run = Parabola(100, report: step => Cancel(step, source), cancellation: source.Token);
        Assert.Equal((TrainingEnd.Cancelled, 5), (run.End, run.History.Count));

        static void Cancel(TrainingStep step, CancellationTokenSource source)
        {
            if (step.Step == 4)
                source.Cancel();
        }
    }

    [Fact]
    public void Mini_batches_by_a_seeded_permutation_learn_the_moons_the_same_way_each_time()
    {
        static TrainingRun Train()
        {
            IReadOnlyList<Example> points = Datasets.Moons();
            var net = new MLP(2, [8, 1], Activation.Relu);
            var random = new NumPyRandom(1);
            Queue<IReadOnlyList<int>> batches = [];
            return Training.Run(new Adam(net.Parameters, 0.05), 300, Forward);

            Objective Forward(int step)
            {
                if (batches.Count == 0)
                    batches = new(MiniBatches.Shuffled(points.Count, 20, random));
                Example[] batch = [.. batches.Dequeue().Select(i => points[i])];
                IEnumerable<Value> scores = batch.Select(point => net.Predict(point.Inputs));
                return new Objective(Loss.Hinge(scores, batch.Select(point => point.Target)));
            }
        }

        TrainingRun run = Train();
        Assert.Equal(run.Losses, Train().Losses);
        IEnumerable<double> lastPass = run.Losses.TakeLast(5);
        Assert.True(lastPass.Average() < run.Losses[0] / 3, run.ToString());
    }

    [Fact]
    public void Wrong_use_is_named()
    {
        Value x = new(1), other = new(1);
        Assert.Equal(
            "None of the optimizer's 1 parameters has a part in the loss of step 0, so nothing can be learned. " +
            "Give the optimizer the parameters of the network that the loss is computed with.",
            Assert.Throws<InvalidOperationException>(
                () => Training.Run(new Sgd([other], 1), 5, _ => new Objective(x * x))).Message);

        Value loss = x * x;
        Assert.Equal(
            "The loss of step 1 is the same Value as that of the step before, so it was not computed with the moved " +
            "parameters. Compute it again inside the forward function.",
            Assert.Throws<InvalidOperationException>(
                () => Training.Run(new Sgd([x], 0.1), 5, _ => new Objective(loss))).Message);
    }

    [Fact]
    public void A_step_without_a_loss_is_named()
    {
        Value x = new(1);
        string expected = "forward gave no loss at step 0. Return new Objective(loss).";
        Assert.All<Func<int, Objective>>(
            [_ => null!, _ => new Objective(null!)],
            forward => Assert.Equal(
                expected,
                Assert.Throws<InvalidOperationException>(() => Training.Run(new Sgd([x], 0.1), 1, forward)).Message));
    }

    [Fact]
    public void The_graph_of_a_step_is_gone_when_the_next_one_is_made()
    {
        Value x = new(1);
        WeakReference<Value>? before = null;
        List<bool> wasKept = [];
        Training.Run(new Sgd([x], 0.1), 3, Forward);
        Assert.Equal([false, false], wasKept);

        Objective Forward(int step)
        {
            if (before is not null)
            {
                GC.Collect();
                wasKept.Add(before.TryGetTarget(out _));
            }

            return Made();
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        Objective Made()
        {
            Value loss = x * x;
            before = new(loss);
            return new Objective(loss);
        }
    }

    [Fact]
    public void A_parameter_that_has_no_part_in_a_training_is_reported()
    {
        Value x = new(1), late = new(1), forgotten = new(1);
        TrainingRun run = Training.Run(
            new Sgd([x, late, forgotten], 0.1), 3, k => new Objective(k < 2 ? x * x : x * late));
        Assert.Equal([2], run.UnusedParameters);
        Assert.EndsWith(
            "; parameters 2 had no part in the first loss and no gradient later",
            run.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_without_part_makes_the_steps_allocate_no_more()
    {
        Value x = new(1), forgotten = new(1);
        Allocated(); // the work space of the first walks is kept
        long alone = Allocated(), beside = Allocated(forgotten);
        Assert.InRange(beside - alone, 0, 2_000); // a walk over the graph at each step would be 300,000 bytes

        long Allocated(params Value[] others)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Training.Run(
                new Sgd([x, .. others], 0), 10, _ => new Objective(Value.Sum(Enumerable.Repeat(x * 2, 2_000))));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
