namespace Micrograd.Tests;

public class RecordingRefusalTests
{
    private const string Frozen = " was read while recording, from a value that depends on an input or a parameter. The recorded program " +
        "would keep this one number, or this one branch, for all examples. Use operations instead, such as Relu, Max or Abs.";

    private static readonly Value W = new(2);

    private static string Refusal(Func<IReadOnlyList<Value>, Value> function) =>
        Assert.Throws<InvalidOperationException>(() => Recording.OfLoss(1, 0, (x, _) => function(x))).Message;

    [Fact]
    public void A_branch_on_data_is_refused()
    {
        Assert.Equal("Data" + Frozen, Refusal(x => x[0].Data > 0 ? x[0] : -x[0]));
        Assert.Equal("Data" + Frozen, Refusal(x => (x[0] * 2).Data > 0 ? x[0] : -x[0]));
        Assert.Equal("Data" + Frozen, Refusal(x => x[0] * (double)W));
        Assert.Equal("Grad" + Frozen, Refusal(x => x[0] * W.Grad));
    }

    [Fact]
    public void What_needs_numbers_is_refused()
    {
        var net = new MLP(1, [1]);
        string Why(string what) => $"{what} has no meaning while recording: the function runs once, without numbers. Do it before or after.";
        Assert.Equal(Why("Backward"), Refusal(x => { x[0].Backward(); return x[0]; }));
        Assert.Equal(Why("BackwardStep"), Refusal(x => { x[0].BackwardStep(); return x[0]; }));
        Assert.Equal(Why("Setting Data"), Refusal(x => { W.Data = 1; return x[0]; }));
        Assert.Equal(Why("Evaluate"), Refusal(x => x[0] * net.Evaluate([1])[0]));
        Assert.Equal(Why("Graph.Of"), Refusal(x => x[0] * Graph.Of(x[0] * W).Edges[0].Slope));
    }

    [Fact]
    public void Numbers_that_cannot_change_may_be_read()
    {
        RecordedLoss loss = Recording.OfLoss(1, 0, (x, _) => x[0] * (new Value(2) * 3).Data);
        Assert.Equal(24, loss.Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void After_a_refusal_everything_works_as_before()
    {
        Refusal(x => x[0] * x[0].Data);
        Assert.Equal(2, W.Data);
        Assert.Equal(8, Recording.OfLoss(1, 0, (x, _) => x[0] * W).Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void A_recording_inside_a_recording_is_refused() => Assert.Equal(
        "A recording was started inside another one. Record the inner function before, or call it as it is.",
        Refusal(x =>
        {
            Recording.OfLoss(1, 0, (y, _) => y[0]);
            return x[0];
        }));

    [Fact]
    public void Other_threads_read_their_values_while_one_records()
    {
        Value other = new(3);
        RecordedLoss loss = Recording.OfLoss(1, 0, (x, _) =>
        {
            double seen = 0;
            var thread = new Thread(() => seen = other.Data);
            thread.Start();
            thread.Join();
            return x[0] * seen;
        });
        Assert.Equal(12, loss.Evaluate(Batch.OfInputs<double[]>([[4]])));
    }

    [Fact]
    public void Batches_without_examples_and_of_the_wrong_shape_are_named()
    {
        Assert.Equal(
            "A batch was asked for with no examples. Pass at least one: a mean over none is no number. (Parameter 'examples')",
            Assert.Throws<ArgumentException>(() => Batch.Of([])).Message);
        Assert.Equal(
            "Example 1 has 1 inputs and 0 targets, but example 0 has 2 and 0. Give all the same number. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => Batch.OfInputs<double[]>([[1, 2], [3]])).Message);
        Assert.Equal(
            "A batch was given 1 rows of inputs but 2 of targets. Pass one for each example. (Parameter 'targets')",
            Assert.Throws<ArgumentException>(() => Batch.OfRows<double[]>([[1]], [[1], [2]])).Message);
        Assert.Equal(
            "Example 5 was picked from a batch of 2. Pick from 0 to 1. (Parameter 'indices')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Batch.OfInputs<double[]>([[1], [2]]).Pick([5])).Message);
        Assert.Equal(
            "The program was recorded for 2 numbers an example, inputs and targets together, but the batch has 1. " +
            "Give it as many as were named when it was recorded. (Parameter 'batch')",
            Assert.Throws<ArgumentException>(() => Recording.OfLoss(1, 1, (x, y) => x[0] * y[0]).Evaluate(Batch.OfInputs<double[]>([[1]]))).Message);
        Assert.Equal(
            "A recording was asked for with 0 inputs. It needs at least 1. (Parameter 'inputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Recording.OfLoss(0, 1, (_, y) => y[0])).Message);
    }
}
