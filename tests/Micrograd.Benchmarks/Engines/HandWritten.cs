namespace Micrograd.Benchmarks;

/// <summary>
/// The limit: this one network and this one loss as plain loops over arrays, derived by hand. No graph, no objects.
/// </summary>
/// <remarks>
/// A row for each neuron, a lane for each example. Eight lanes; a processor with four does them in two halves.
/// </remarks>
internal sealed class HandWritten : IContestant
{
    private const int Lanes = 8;

    private readonly TrainingTask task;
    private readonly int width;           // examples, filled up to whole registers
    private readonly double[] targets;
    private readonly double[][] outputs;  // of each layer, after relu; the inputs are layer 0
    private readonly double[][] slopes;   // of the loss for each layer's sums
    private readonly double[][] weights;  // neuron by neuron
    private readonly double[][] biases;
    private readonly double[][] weightSlopes;

    public HandWritten(TrainingTask task)
    {
        this.task = task;
        width = (task.Examples.Count + Lanes - 1) / Lanes * Lanes;
        outputs = [.. task.Widths.Select(rows => Loops.Aligned(rows * width))];
        slopes = [.. task.Widths.Select(rows => Loops.Aligned(rows * width))];
        weights = [.. task.Widths.Skip(1).Select((rows, layer) => new double[rows * task.Widths[layer]])];
        weightSlopes = [.. weights.Select(layer => new double[layer.Length])];
        biases = [.. task.Widths.Skip(1).Select(rows => new double[rows])];
        targets = [.. task.Examples.Select(example => example.Target)];
        for (int i = 0; i < task.Examples.Count; i++)
        {
            for (int j = 0; j < task.Widths[0]; j++)
                outputs[0][j * width + i] = task.Examples[i].Inputs[j];
        }
    }

    public string Name => "written by hand";

    public void Reset()
    {
        int at = 0;
        for (int layer = 0; layer < weights.Length; layer++)
        {
            int inputs = task.Widths[layer];
            for (int i = 0; i < biases[layer].Length; i++)
            {
                for (int j = 0; j < inputs; j++)
                    weights[layer][i * inputs + j] = task.Start[at++];
                biases[layer][i] = task.Start[at++];
            }
        }
    }

    public double Step(double rate)
    {
        for (int layer = 0; layer < weights.Length; layer++)
        {
            bool isLast = layer == weights.Length - 1;
            Loops.Forward(weights[layer], biases[layer], outputs[layer], outputs[layer + 1], width, relu: !isLast);
        }

        double squares = weights.Concat(biases).Sum(numbers => Loops.Squares(numbers));
        double loss = Hinge() + TrainingTask.Decay * squares;
        for (int layer = weights.Length - 1; layer >= 0; layer--)
        {
            Loops.WeightSlopes(slopes[layer + 1], outputs[layer], weightSlopes[layer], width);
            if (layer > 0)
                Loops.Backward(weights[layer], slopes[layer + 1], outputs[layer], slopes[layer], width);
            for (int i = 0; i < biases[layer].Length; i++)
            {
                double slope = Loops.Sum(slopes[layer + 1].AsSpan(i * width, width));
                biases[layer][i] -= rate * (slope + 2 * TrainingTask.Decay * biases[layer][i]);
            }

            Loops.Update(weights[layer], weightSlopes[layer], rate);
        }

        return loss;
    }

    private double Hinge()
    {
        double sum = 0, share = 1.0 / targets.Length;
        double[] scores = outputs[^1], into = slopes[^1];
        for (int i = 0; i < targets.Length; i++)
        {
            double margin = scores[i] * -targets[i] + 1;
            sum += Math.Max(margin, 0);
            into[i] = margin > 0 ? -targets[i] * share : 0;
        }

        return sum * share;
    }
}
