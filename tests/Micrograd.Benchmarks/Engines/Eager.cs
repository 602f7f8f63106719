namespace Micrograd.Benchmarks;

/// <summary>The public API as a page uses it: a new graph for each step.</summary>
internal sealed class Eager : IContestant
{
    private readonly TrainingTask task;
    private readonly MLP net;
    private readonly Sgd optimizer;

    public Eager(TrainingTask task)
    {
        this.task = task;
        net = TrainingTask.NewNetwork(task.Widths);
        optimizer = new Sgd(net.Parameters, learningRate: 1);
    }

    public string Name => "eager";

    public void Reset()
    {
        for (int i = 0; i < net.Parameters.Count; i++)
            net.Parameters[i].Data = task.Start[i];
    }

    public double Step(double rate)
    {
        Value loss = Loss.Hinge(task.Examples.Select(e => net.Predict(e.Inputs)), task.Examples.Select(e => e.Target))
            + Loss.L2(net.Parameters, TrainingTask.Decay);

        optimizer.LearningRate = rate;
        optimizer.ZeroGrad();
        loss.Backward();
        optimizer.Step();
        return loss.Data;
    }
}
