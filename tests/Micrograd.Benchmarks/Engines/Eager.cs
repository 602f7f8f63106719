namespace Micrograd.Benchmarks;

/// <summary>The public API as a page uses it: a new graph for each step.</summary>
internal sealed class Eager(TrainingTask task) : IContestant
{
    private readonly MLP net = TrainingTask.NewNetwork(task.Widths);

    public string Name => "eager";

    public void Reset()
    {
        for (int i = 0; i < net.Parameters.Count; i++)
            net.Parameters[i].Data = task.Start[i];
    }

    public double Step(double rate)
    {
        Value dataLoss = Value.Sum(task.Examples.Select(e => (net.Predict(e.Inputs) * -e.Target + 1).Relu()));
        Value decay = Value.Sum(net.Parameters.Select(p => p * p)) * TrainingTask.Decay;
        Value loss = dataLoss * (1.0 / task.Examples.Count) + decay;

        net.ZeroGrad();
        loss.Backward();
        foreach (Value p in net.Parameters)
            p.Data -= rate * p.Grad;
        return loss.Data;
    }

    public void Dispose()
    {
    }
}
