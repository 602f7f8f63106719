namespace Micrograd.Benchmarks;

/// <summary>The lecture's code over <see cref="NaiveValue"/>.</summary>
internal sealed class Naive(TrainingTask task) : IContestant
{
    private readonly NaiveValue[] parameters = [.. task.Start.Select(start => new NaiveValue(start))];

    public string Name => "closures and a hash set";

    public void Reset()
    {
        for (int i = 0; i < parameters.Length; i++)
            parameters[i].Data = task.Start[i];
    }

    public double Step(double rate)
    {
        NaiveValue sum = 0;
        foreach (Example example in task.Examples)
            sum += (Forward(example.Inputs) * -example.Target + 1).Relu();
        NaiveValue squares = 0;
        foreach (NaiveValue p in parameters)
            squares += p * p;
        NaiveValue loss = sum * (1.0 / task.Examples.Count) + squares * TrainingTask.Decay;

        foreach (NaiveValue p in parameters)
            p.Grad = 0;
        loss.Backward();
        foreach (NaiveValue p in parameters)
            p.Data -= rate * p.Grad;
        return loss.Data;
    }

    private NaiveValue Forward(IReadOnlyList<double> inputs)
    {
        NaiveValue[] x = [.. inputs.Select(number => new NaiveValue(number))];
        int at = 0;
        for (int layer = 1; layer < task.Widths.Count; layer++)
        {
            var outputs = new NaiveValue[task.Widths[layer]];
            for (int i = 0; i < outputs.Length; i++)
            {
                NaiveValue sum = parameters[at + x.Length];
                for (int j = 0; j < x.Length; j++)
                    sum += parameters[at + j] * x[j];
                at += x.Length + 1;
                outputs[i] = layer < task.Widths.Count - 1 ? sum.Relu() : sum;
            }

            x = outputs;
        }

        return x[0];
    }
}
