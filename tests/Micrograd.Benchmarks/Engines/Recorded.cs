namespace Micrograd.Benchmarks;

/// <summary>The same loss, recorded once: the rest of the loop stays as it was.</summary>
internal sealed class Recorded : IContestant
{
    private readonly TrainingTask task;
    private readonly MLP net;
    private readonly RecordedLoss loss;
    private readonly Batch batch;

    private readonly bool withUpdate;

    public Recorded(TrainingTask task, bool withUpdate)
    {
        this.withUpdate = withUpdate;
        this.task = task;
        net = TrainingTask.NewNetwork(task.Widths);
        batch = Batch.Of(task.Examples);
        loss = Recording.OfLoss(
            task.Widths[0],
            1,
            (x, y) => (net.Forward(x)[0] * -y[0] + 1).Relu(),
            once: () => Value.Sum(net.Parameters.Select(p => p * p)) * TrainingTask.Decay);
    }

    public string Name => withUpdate ? "recorded, the update too" : "recorded";

    public void Reset()
    {
        for (int i = 0; i < net.Parameters.Count; i++)
            net.Parameters[i].Data = task.Start[i];
    }

    public double Step(double rate)
    {
        if (withUpdate)
            return loss.Descend(batch, rate);

        net.ZeroGrad();
        double now = loss.Backward(batch);
        foreach (Value p in net.Parameters)
            p.Data -= rate * p.Grad;
        return now;
    }

    public void Dispose()
    {
    }
}
