#if TORCH
using static TorchSharp.torch;

namespace Micrograd.Benchmarks;

/// <summary>libtorch through TorchSharp: the whole batch as tensors, float64, one thread.</summary>
internal sealed class Torch : IContestant
{
    private readonly TrainingTask task;
    private readonly Tensor inputs;
    private readonly Tensor signs;
    private readonly Tensor[] parameters; // weights and bias of each layer

    public Torch(TrainingTask task)
    {
        set_num_threads(1);
        this.task = task;
        inputs = tensor(task.Examples.SelectMany(e => e.Inputs).ToArray(), [task.Examples.Count, task.Widths[0]]);
        signs = tensor(task.Examples.Select(e => -e.Target).ToArray(), [task.Examples.Count, 1]);
        parameters = new Tensor[2 * (task.Widths.Count - 1)];
        Reset();
    }

    public string Name => "TorchSharp, one thread";

    public void Reset()
    {
        int at = 0;
        for (int layer = 0; layer < task.Widths.Count - 1; layer++)
        {
            int wide = task.Widths[layer], high = task.Widths[layer + 1];
            double[] neurons = [.. task.Start.Skip(at).Take(high * (wide + 1))];
            at += neurons.Length;
            using Tensor all = tensor(neurons, [high, wide + 1]);
            parameters[2 * layer]?.Dispose();
            parameters[(2 * layer) + 1]?.Dispose();
            parameters[2 * layer] = all[.., ..wide].contiguous().clone().requires_grad_();
            parameters[(2 * layer) + 1] = all[.., wide].contiguous().clone().requires_grad_();
        }
    }

    public double Step(double rate)
    {
        using var scope = NewDisposeScope();
        Tensor x = inputs;
        for (int layer = 0; layer < parameters.Length / 2; layer++)
        {
            x = nn.functional.linear(x, parameters[2 * layer], parameters[(2 * layer) + 1]);
            if (layer < (parameters.Length / 2) - 1)
                x = x.relu();
        }

        Tensor loss = ((x * signs) + 1).relu().mean();
        foreach (Tensor parameter in parameters)
            loss += TrainingTask.Decay * (parameter * parameter).sum();
        foreach (Tensor parameter in parameters)
            parameter.grad?.zero_();
        loss.backward();
        using (no_grad())
        {
            foreach (Tensor parameter in parameters)
                parameter.sub_(parameter.grad! * rate);
        }

        return loss.item<double>();
    }
}
#endif
