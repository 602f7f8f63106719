namespace Micrograd;

/// <summary>Pairs of shared rows of which each is followed by the next pair.</summary>
internal readonly record struct RowRun(int Left, int Right, int Count)
{
    /// <summary>As few runs as there can be; their order is that of the rows.</summary>
    public static RowRun[] Of(int[] left, int[] right)
    {
        List<RowRun> runs = [];
        foreach ((int a, int b) in left.Zip(right).Order())
        {
            if (runs.Count > 0 && runs[^1] is var run && (a, b) == (run.Left + run.Count, run.Right + run.Count))
                runs[^1] = run with { Count = run.Count + 1 };
            else
                runs.Add(new RowRun(a, b, 1));
        }

        return [.. runs];
    }
}

/// <summary>The sum of shared numbers, such as a penalty over all parameters.</summary>
internal sealed class SharedSumStep(int result, int[] terms) : Step([result], [terms])
{
    private readonly RowRun[] runs = RowRun.Of(terms, terms);

    public override void Forward(Machine machine)
    {
        double sum = 0;
        foreach (RowRun run in runs)
            sum += machine.Kernels.Sum(machine.Shared.ValuesOf(run.Left, run.Count));
        machine.Shared.Values[result] = sum;
    }

    public override void Backward(Machine machine)
    {
        foreach (RowRun run in runs)
            machine.Kernels.Shift(machine.Shared.Grads[result], machine.Shared.GradsOf(run.Left, run.Count));
    }
}

/// <summary>A dot product of shared numbers, such as the sum of the parameters' squares.</summary>
internal sealed class SharedDotStep(int result, int? bias, int[] weights, int[] inputs)
    : Step([result], [[.. weights, .. inputs, .. bias is { } start ? [start] : Array.Empty<int>()]])
{
    private readonly RowRun[] runs = RowRun.Of(weights, inputs);

    public override void Forward(Machine machine)
    {
        double sum = bias is { } start ? machine.Shared.Values[start] : 0;
        foreach (RowRun run in runs)
        {
            sum += machine.Kernels.Dot(
                machine.Shared.ValuesOf(run.Left, run.Count), machine.Shared.ValuesOf(run.Right, run.Count));
        }

        machine.Shared.Values[result] = sum;
    }

    public override void Backward(Machine machine)
    {
        Rows rows = machine.Shared;
        double dy = rows.Grads[result];
        if (bias is { } start)
            rows.Grads[start] += dy;
        foreach ((int left, int right, int count) in runs)
        {
            machine.Kernels.Pass(dy, rows.ValuesOf(right, count), rows.GradsOf(left, count), add: true);
            machine.Kernels.Pass(dy, rows.ValuesOf(left, count), rows.GradsOf(right, count), add: true);
        }
    }
}
