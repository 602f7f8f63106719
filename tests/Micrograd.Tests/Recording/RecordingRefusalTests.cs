namespace Micrograd.Tests;

public class RecordingRefusalTests
{
    private const string Frozen =
        " was read while recording, from a value that depends on an input or a parameter. The recorded program " +
        "would keep this one number, or this one branch, for all examples. Use operations instead, such as Relu, " +
        "Max or Abs.";

    private readonly Value w = new(2);

    private static string Refusal(Func<IReadOnlyList<Value>, Value> function) =>
        Assert.Throws<InvalidOperationException>(() => Recording.OfLoss([], 1, 0, (x, _) => function(x))).Message;

    [Fact]
    public void A_branch_on_data_is_refused()
    {
        Assert.Equal("Data" + Frozen, Refusal(x => x[0].Data > 0 ? x[0] : -x[0]));
        Assert.Equal("Data" + Frozen, Refusal(x => (x[0] * 2).Data > 0 ? x[0] : -x[0]));
        Assert.Equal("Data" + Frozen, Refusal(x => x[0] * (double)w));
        Assert.Equal("Grad" + Frozen, Refusal(x => x[0] * w.Grad));
    }

    [Fact]
    public void What_needs_numbers_is_refused()
    {
        var net = new MLP(1, [1]);
        string Why(string what) =>
            $"{what} has no meaning while recording: the function runs once, without numbers. Do it before or after.";
        Assert.Equal(Why("Backward"), Refusal(x => { x[0].Backward(); return x[0]; }));
        Assert.Equal(Why("BackwardStep"), Refusal(x => { x[0].BackwardStep(); return x[0]; }));
        Assert.Equal(Why("Setting Data"), Refusal(x => { w.Data = 1; return x[0]; }));
        Assert.Equal(Why("Setting Grad"), Refusal(x => { w.Grad = 1; return x[0]; }));
        Assert.Equal(Why("ZeroGrad"), Refusal(x => { w.ZeroGrad(); return x[0]; }));
        Assert.Equal(Why("ZeroGrad"), Refusal(x => { net.ZeroGrad(); return x[0]; }));
        Assert.Equal(Why("ZeroGrad"), Refusal(x => { net.Layers[0].ZeroGrad(); return x[0]; }));
        Assert.Equal(Why("ZeroGrad"), Refusal(x => { net.Layers[0].Neurons[0].ZeroGrad(); return x[0]; }));
        var sgd = new Sgd(net.Parameters, 0.1);
        Assert.Equal(Why("ZeroGrad"), Refusal(x => { sgd.ZeroGrad(); return x[0]; }));
        Assert.Equal(Why("Step"), Refusal(x => { sgd.Step(); return x[0]; }));
        RecordedLoss inner = Recording.OfLoss([], 1, 0, (x, _) => x[0] * w);
        var four = Batch.OfInputs<double[]>([[4]]);
        Assert.Equal(Why("Running a recorded program"), Refusal(x => x[0] * inner.Evaluate(four)));
        Assert.Equal(Why("Evaluate"), Refusal(x => x[0] * net.Evaluate([1])[0]));
        Assert.Equal(Why("Graph.Of"), Refusal(x => x[0] * Graph.Of(x[0] * w).Edges[0].Slope));
    }

    [Fact]
    public void Numbers_that_cannot_change_may_be_read()
    {
        RecordedLoss loss = Recording.OfLoss([], 1, 0, (x, _) => x[0] * (new Value(2) * 3).Data);
        Assert.Equal(24, loss.Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void After_a_refusal_everything_works_as_before()
    {
        Refusal(x => x[0] * x[0].Data);
        Assert.Equal(2, w.Data);
        Assert.Equal(8, Recording.OfLoss([], 1, 0, (x, _) => x[0] * w).Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void A_recording_inside_a_recording_is_refused() => Assert.Equal(
        "A recording was started inside another one. Record the inner function first, or call it without recording it.",
        Refusal(x =>
        {
            Recording.OfLoss([], 1, 0, (y, _) => y[0]);
            return x[0];
        }));

    [Fact]
    public void Other_threads_read_their_values_while_one_records()
    {
        Value other = new(3);
        double seen = 0;
        using var records = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            records.Wait();
            seen = other.Data;
        });
        thread.Start();
        RecordedLoss loss = Recording.OfLoss([], 1, 0, (x, _) =>
        {
            records.Set();
            thread.Join();
            return x[0] * seen;
        });
        Assert.Equal(12, loss.Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void A_branch_on_data_is_refused_on_a_thread_that_the_function_starts()
    {
        Assert.Equal("Data" + Frozen, Refusal(x => Task.Run(() => w.Data > 0 ? x[0] : -x[0]).GetAwaiter().GetResult()));
        Exception? thrown = null;
        Recording.OfLoss([], 1, 0, (x, _) =>
        {
            var thread = new Thread(() => thrown = Record.Exception(() => w.Data));
            thread.Start();
            thread.Join();
            return x[0];
        });
        Assert.Equal("Data" + Frozen, Assert.IsType<InvalidOperationException>(thrown).Message);
    }

    [Fact]
    public async Task A_thread_that_outlives_the_recording_works_as_any_other()
    {
        using var isOver = new ManualResetEventSlim();
        Task<double>? late = null;
        Recording.OfLoss([], 1, 0, (x, _) =>
        {
            late = Task.Run(() =>
            {
                isOver.Wait();
                return Recording.OfLoss([], 1, 0, (y, _) => y[0] * w).Evaluate(Batch.OfInputs<double[]>([[w.Data]]));
            });
            return x[0];
        });
        isOver.Set();
        Assert.Equal(4, await late!);
    }

    [Fact]
    public void A_value_that_another_thread_walked_over_meanwhile_is_missed_and_not_confused()
    {
        Value a = new(1), b = new(2);
        var positions = new Positions([a, b]);
        Assert.Equal(1, positions[b]);
        b.ZeroGrad(); // walks
        Assert.Equal(0, positions[a]);
        Assert.Equal(
            "A value of the recorded graph got lost: another thread used it meanwhile. " +
            "Let one thread at a time work with a graph and its leaves.",
            Assert.Throws<InvalidOperationException>(() => positions[b]).Message);
    }

    [Fact]
    public void A_value_of_another_recording_is_refused()
    {
        Value? kept = null;
        Recording.OfLoss([], 1, 0, (x, _) => kept = x[0]);
        const string Why =
            "The value x0 stands for an example's number in another recording and has no number in this one. " +
            "Use the inputs and targets that the function is given.";
        Assert.Equal(Why, Refusal(x => x[0] * kept!));
        Recording.OfLoss([], 1, 0, (x, _) => kept = x[0] * 2);
        Assert.Equal(Why, Refusal(x => x[0] + kept!));
        Assert.Equal(Why, Refusal(x => Value.Dot([w, kept!], [x[0], x[0] * 2])));
    }

    [Fact]
    public void What_is_added_once_depends_on_no_example()
    {
        Value? input = null;
        const string Why =
            "The penalty depends on an example's numbers. Add it in the loss, or compute it from parameters alone.";
        Assert.Equal(Why, Assert.Throws<InvalidOperationException>(
            () => Recording.OfLoss([], 1, 0, (x, _) => input = x[0], () => input! * w)).Message);
        Assert.Equal(Why, Assert.Throws<InvalidOperationException>(
            () => Recording.OfLoss([], 1, 0, (x, _) => input = x[0], () => input!)).Message);
        Assert.StartsWith("The operand of a recorded penalty is null.", Assert.Throws<ArgumentNullException>(
            () => Recording.OfLoss([], 1, 0, (x, _) => x[0], () => null!)).Message);
    }

    [Fact]
    public void A_step_without_parameters_is_refused() => Assert.Equal(
        "The recorded loss has no parameters to move. " +
        "Name them when you record it: Recording.OfLoss(net.Parameters, …).",
        Assert.Throws<InvalidOperationException>(() => Recording.OfLoss([], 1, 0, (x, _) => x[0] * w)
            .Descend(Batch.OfInputs<double[]>([[1]]), 0.1)).Message);

    [Fact]
    public void Parameters_that_cannot_be_trained_are_refused()
    {
        Value idle = new(1, "idle");
        Assert.Equal(
            "Parameter 1 (idle) has no part in the recorded loss, so it cannot learn. Name the parameters of the " +
            "network that the function uses, and make it before the recording.",
            Assert.Throws<InvalidOperationException>(
                () => Recording.OfLoss([w, idle], 1, 0, (x, _) => x[0] * w)).Message);
        Assert.StartsWith("Parameter 0 is the result of *, not a number of its own.", Assert.Throws<ArgumentException>(
            () => Recording.OfLoss([w * 2], 1, 0, (x, _) => x[0] * w)).Message);
        Assert.StartsWith("Parameter 1 was given twice.", Assert.Throws<ArgumentException>(
            () => Recording.OfLoss([w, w], 1, 0, (x, _) => x[0] * w)).Message);
    }

    private const string NotTheSame =
        ". The recorded program would keep one of the two for all examples. Make random numbers, counters and " +
        "networks before the recording, and give the function numbers that change as inputs.";

    [Fact]
    public void A_function_that_does_not_do_the_same_again_is_refused()
    {
        string Why(string found) =>
            "The function did not compute the same when it was called again: it used " + found + NotTheSame;
        var random = new PythonRandom(1);
        Assert.Equal(
            Why("the number 0.13436424411240122 the first time and the number 0.8474337369372327 the second time"),
            Refusal(x => x[0] * random.Random()));
        int calls = 0;
        Assert.Equal(
            Why("tanh the first time and exp the second time"),
            Refusal(x => calls++ == 0 ? x[0].Tanh() : x[0].Exp()));
        Assert.Equal(Why("* of different values"), Refusal(x => calls++ % 2 == 0 ? w * (w + x[0]) : (w + x[0]) * w));
        MLP? net = null;
        Assert.Equal(
            Why("the number 0.06653114721000164 the first time and a value made before the second time"),
            Refusal(x => (net ??= new MLP(1, [1])).Forward(x)[0]));
        Value first = new(1, "a"), second = new(1, "a");
        Assert.Equal(
            Why("a value made before (a), but not the same one both times"),
            Refusal(x => x[0] * (calls++ % 2 == 0 ? first : second)));
    }

    [Fact]
    public void A_computed_value_whose_number_was_set_by_hand_is_refused()
    {
        Value product = w * 3;
        product.Data = 7;
        Assert.Equal(
            "The Data of 7 was set after it was computed. The recorded program would compute it again. " +
            "Use a new Value with that number instead.",
            Refusal(x => x[0] * product));
    }

    [Fact]
    public void Text_of_a_value_is_a_number_read() =>
        Assert.Equal("ToString" + Frozen, Refusal(x => $"{x[0]}".Length > 0 ? x[0] : -x[0]));

    [Fact]
    public void A_users_operation_is_not_called_without_an_examples_number()
    {
        double stored = 0;
        UnaryOperation storing = Operation.Unary("storing", x => stored = x, (x, y) => 1);
        RecordedLoss loss = Recording.OfLoss(
            [w], 1, 0, (x, _) => storing.Apply(x[0]) + storing.Apply(w) + storing.Apply(x[0] * w));
        Assert.Equal(0, stored);
        Assert.Equal(4 + 2 + 8, loss.Evaluate(Batch.OfInputs<double[]>([[4]])));
        RecordedLoss six = Recording.OfLoss([], 1, 0, (x, _) => storing.Apply(6));
        Assert.Equal(6, six.Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void A_branch_on_data_is_refused_on_a_thread_that_was_there_before()
    {
        using var work = new System.Collections.Concurrent.BlockingCollection<Action>();
        var worker = new Thread(() =>
        {
            foreach (Action action in work.GetConsumingEnumerable())
                action();
        });
        worker.UnsafeStart();
        Exception? thrown = null;
        Recording.OfLoss([], 1, 0, (x, _) =>
        {
            using var isDone = new ManualResetEventSlim();
            work.Add(() =>
            {
                thrown = Record.Exception(() => (x[0] * 2).Data > 0);
                isDone.Set();
            });
            isDone.Wait();
            return x[0];
        });
        work.CompleteAdding();
        worker.Join();
        Assert.Equal("Data" + Frozen, Assert.IsType<InvalidOperationException>(thrown).Message);
    }

    [Fact]
    public void A_batch_must_have_the_inputs_and_the_targets_that_were_recorded()
    {
        RecordedLoss loss = Recording.OfLoss([], 2, 1, (x, y) => x[0] + x[1] + y[0]);
        string Why(Batch batch) => Assert.Throws<ArgumentException>(() => loss.Evaluate(batch)).Message;
        string Says(string found) =>
            $"The program was recorded for 2 inputs and 1 targets an example, but the batch has {found}. " +
            "Pass as many as it was recorded for. (Parameter 'batch')";
        Assert.Equal(Says("1 and 2"), Why(Batch.OfRows<double[], double[]>([[1]], [[2, 3]])));
        Assert.Equal(Says("3 and 0"), Why(Batch.OfInputs<double[]>([[1, 2, 3]])));
        Assert.Equal(
            "The program was recorded for 1 inputs an example, but the batch has 2. " +
            "Pass as many as it was recorded for. (Parameter 'batch')",
            Assert.Throws<ArgumentException>(
                () => Recording.OfFunction(1, x => x).Evaluate(Batch.Of(Datasets.Moons()))).Message);
    }

    [Fact]
    public void A_recorded_function_does_not_look_at_targets() => Assert.Equal(
        Datasets.Moons().Select(example => example.Inputs[1]),
        Recording.OfFunction(2, x => [x[1]]).Evaluate(Batch.Of(Datasets.Moons()).Pick(Enumerable.Range(0, 100)))
            .Select(row => row[0]));

    [Fact]
    public void Batches_without_examples_and_of_the_wrong_shape_are_named()
    {
        Assert.Equal(
            "A batch was asked for with no examples. Pass at least one. (Parameter 'examples')",
            Assert.Throws<ArgumentException>(() => Batch.Of([])).Message);
        Assert.Equal(
            "Example 1 has 1 inputs and 0 targets, but example 0 has 2 and 0. Give all the same number. " +
            "(Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => Batch.OfInputs<double[]>([[1, 2], [3]])).Message);
        Assert.Equal(
            "A batch was given 1 rows of inputs but 2 of targets. Pass one for each example. (Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Batch.OfRows<double[], double[]>([[1]], [[1], [2]])).Message);
        Assert.Equal(
            "Example 5 was picked from a batch of 2. Pick from 0 to 1. (Parameter 'indices')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Batch.OfInputs<double[]>([[1], [2]]).Pick([5])).Message);
        Assert.Equal(
            "The program was recorded for 1 inputs and 1 targets an example, but the batch has 1 and 0. " +
            "Pass as many as it was recorded for. (Parameter 'batch')",
            Assert.Throws<ArgumentException>(() => Recording.OfLoss([], 1, 1, (x, y) => x[0] * y[0])
                .Evaluate(Batch.OfInputs<double[]>([[1]]))).Message);
        Assert.Equal(
            "A recording was asked for with 0 inputs. It needs at least 1. (Parameter 'inputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Recording.OfLoss([], 0, 1, (_, y) => y[0])).Message);
    }
}
