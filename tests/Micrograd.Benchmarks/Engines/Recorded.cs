namespace Micrograd.Benchmarks;

/// <summary>The same loss, recorded once; the rest of the loop stays as it was.</summary>
internal sealed class Recorded : IContestant
{
    private readonly TrainingTask task;
    private readonly MLP net;
    private readonly RecordedLoss loss;
    private readonly Batch batch;
    private readonly Sgd optimizer;

    private readonly bool withUpdate;

    public Recorded(TrainingTask task, bool withUpdate)
    {
        this.withUpdate = withUpdate;
        this.task = task;
        net = TrainingTask.NewNetwork(task.Widths);
        batch = Batch.Of(task.Examples);
        loss = Recording.OfLoss(
            net.Parameters,
            task.Widths[0],
            1,
            (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu(),
            penalty: () => Loss.L2(net.Parameters, TrainingTask.Decay));
        optimizer = new Sgd(net.Parameters, learningRate: 1);
    }

    public string Name => withUpdate ? "recorded, with the update" : "recorded";

    public void Reset()
    {
        for (int i = 0; i < net.Parameters.Count; i++)
            net.Parameters[i].Data = task.Start[i];
    }

    public double Step(double rate)
    {
        if (withUpdate)
            return loss.Descend(batch, rate);

        optimizer.LearningRate = rate;
        optimizer.ZeroGrad();
        double now = loss.Backward(batch);
        optimizer.Step();
        return now;
    }
}
