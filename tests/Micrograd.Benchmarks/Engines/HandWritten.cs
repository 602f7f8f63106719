namespace Micrograd.Benchmarks;

/// <summary>
/// The limit: this one network and this one loss as plain loops over arrays, derived by hand. No graph, no objects.
/// </summary>
/// <remarks>
/// A row for each neuron, a lane for each example. Its sums of products are the engine's kernels, which are as fast as
/// those of C++'s Eigen; all else is written for this network.
/// </remarks>
internal sealed class HandWritten<V> : IContestant
    where V : struct, ILanes<V>
{
    private readonly TrainingTask task;
    private readonly Kernels kernels = new Kernels<V>();
    private readonly int width;         // examples, filled up to whole registers
    private readonly double[] targets;
    private readonly int[][] indexes;   // of the neurons of each layer: 0, 1, 2 …
    private readonly Rows[] outputs;    // of each layer, after relu; the inputs are layer 0; their gradients
    private readonly Rows[] weights;    // of each layer, neuron by neuron, and their gradients
    private readonly Rows[] biases;

    public HandWritten(TrainingTask task)
    {
        this.task = task;
        width = (task.Examples.Count + V.Count - 1) / V.Count * V.Count;
        indexes = [.. task.Widths.Select(rows => Enumerable.Range(0, rows).ToArray())];
        outputs = [.. task.Widths.Select(rows => Room(rows, width))];
        weights = [.. task.Widths.Skip(1).Select((rows, layer) => Room(rows * task.Widths[layer], 1))];
        biases = [.. task.Widths.Skip(1).Select(rows => Room(rows, 1))];
        targets = [.. task.Examples.Select(example => example.Target)];
        for (int i = 0; i < task.Examples.Count; i++)
        {
            for (int j = 0; j < task.Widths[0]; j++)
                outputs[0].Values[j * width + i] = task.Examples[i].Inputs[j];
        }
    }

    public string Name => "written by hand";

    public void Reset()
    {
        int at = 0;
        for (int layer = 0; layer < weights.Length; layer++)
        {
            int inputs = task.Widths[layer], neurons = task.Widths[layer + 1];
            for (int i = 0; i < neurons; i++)
            {
                for (int j = 0; j < inputs; j++)
                    weights[layer].Values[i * inputs + j] = task.Start[at++];
                biases[layer].Values[i] = task.Start[at++];
            }
        }
    }

    public double Step(double rate)
    {
        for (int layer = 0; layer < weights.Length; layer++)
            Forward(layer);
        double loss = Hinge();
        for (int layer = weights.Length - 1; layer >= 0; layer--)
            loss += TrainingTask.Decay * Backward(layer, rate);
        return loss;
    }

    private static Rows Room(int rows, int width)
    {
        var room = new Rows();
        room.Resize(rows, width);
        return room;
    }

    private void Forward(int layer)
    {
        int inputs = task.Widths[layer], neurons = task.Widths[layer + 1];
        kernels.Combine(new Combination(
            width, outputs[layer].Values, indexes[layer], outputs[layer + 1].Values, indexes[layer + 1])
        {
            Weights = weights[layer].ValuesOf(0, inputs * neurons),
            TargetStride = inputs,
            SourceStride = 1,
            Bias = biases[layer].ValuesOf(0, neurons),
        });
        if (layer < weights.Length - 1)
            Loops<V>.Relu(outputs[layer + 1].ValuesOf(0, neurons));
    }

    private double Hinge()
    {
        double sum = 0, share = 1.0 / targets.Length;
        Span<double> scores = outputs[^1].Values, into = outputs[^1].Grads;
        for (int i = 0; i < targets.Length; i++)
        {
            double margin = scores[i] * -targets[i] + 1;
            sum += Math.Max(margin, 0);
            into[i] = margin > 0 ? -targets[i] * share : 0;
        }

        return sum * share;
    }

    /// <summary>The gradients of a layer, its update, and the sum of its parameters' squares from before.</summary>
    private double Backward(int layer, double rate)
    {
        int inputs = task.Widths[layer], neurons = task.Widths[layer + 1];
        Rows from = outputs[layer], to = outputs[layer + 1];
        Span<double> w = weights[layer].ValuesOf(0, inputs * neurons), b = biases[layer].ValuesOf(0, neurons);
        Span<double> dw = weights[layer].GradsOf(0, inputs * neurons), db = biases[layer].GradsOf(0, neurons);
        kernels.Correlate(
            new Combination(width, from.Values, indexes[layer], to.Grads, indexes[layer + 1])
            {
                TargetStride = inputs,
                SourceStride = 1,
            },
            dw);
        for (int i = 0; i < neurons; i++)
            db[i] = kernels.Sum(to.GradsOf(i));
        if (layer > 0)
        {
            kernels.Combine(new Combination(width, to.Grads, indexes[layer + 1], from.Grads, indexes[layer])
            {
                Weights = w,
                TargetStride = 1,
                SourceStride = inputs,
            });
            Loops<V>.Mask(from.ValuesOf(0, inputs), from.GradsOf(0, inputs));
        }

        return Loops<V>.Update(w, dw, rate) + Loops<V>.Update(b, db, rate);
    }
}
