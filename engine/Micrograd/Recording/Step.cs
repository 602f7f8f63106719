namespace Micrograd;

/// <summary>What a step does with the gradient of an operand.</summary>
internal enum Flow
{
    /// <summary>Nothing: no parameter lies below it.</summary>
    None,

    /// <summary>It is the first to write there: what the row held before is old.</summary>
    Store,

    /// <summary>It adds to what later steps left there.</summary>
    Add,
}

/// <summary>One step of a recorded program: computes rows from rows, and hands gradients down.</summary>
/// <param name="results">The rows that it computes.</param>
/// <param name="operands">The rows that it reads, in groups that it treats alike.</param>
internal abstract class Step(int[] results, int[][] operands)
{
    public int[] Results => results;

    public int[][] Operands => operands;

    /// <summary>One for each group of operands.</summary>
    public Flow[] Flows { get; } = new Flow[operands.Length];

    /// <summary>Rows that must be cleared first, because their group is added to as a whole.</summary>
    public List<int> Cleared { get; } = [];

    public abstract void Forward(Machine machine);

    public abstract void Backward(Machine machine);
}

/// <summary>A shared number in every lane.</summary>
internal sealed class BroadcastStep(int result, int shared) : Step([result], [])
{
    public override void Forward(Machine machine) => machine.Own.ValuesOf(result).Fill(machine.Shared.Values[shared]);

    public override void Backward(Machine machine) =>
        machine.Shared.Grads[shared] += machine.Kernels.Sum(machine.Own.GradsOf(result)[..machine.Own.Count]);
}

/// <summary>The sum of rows.</summary>
internal sealed class SumStep(int result, int[] terms) : Step([result], [.. terms.Select(term => new[] { term })])
{
    public override void Forward(Machine machine)
    {
        Span<double> y = machine.Own.ValuesOf(result);
        y.Clear();
        foreach (int term in terms)
            machine.Kernels.Add(y, machine.Own.ValuesOf(term), y);
    }

    public override void Backward(Machine machine)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            if (Flows[i] != Flow.None)
                machine.Kernels.Pass(1, machine.Own.GradsOf(result), machine.Own.GradsOf(terms[i]), Flows[i] == Flow.Add);
        }
    }
}

/// <summary>A dot product whose weights are not shared by all examples: bias + Σ w·x, row by row.</summary>
internal sealed class ProductSumStep(int result, int? bias, int[] weights, int[] inputs)
    : Step([result], [.. Enumerable.Concat([bias ?? -1], weights.Zip(inputs, (w, x) => new[] { w, x }).SelectMany(pair => pair))
        .Where(row => row >= 0).Select(row => new[] { row })])
{
    public override void Forward(Machine machine)
    {
        Span<double> y = machine.Own.ValuesOf(result);
        if (bias is { } start)
            machine.Own.ValuesOf(start).CopyTo(y);
        else
            y.Clear();
        for (int i = 0; i < weights.Length; i++)
            machine.Kernels.PassProduct(machine.Own.ValuesOf(weights[i]), machine.Own.ValuesOf(inputs[i]), y, add: true);
    }

    public override void Backward(Machine machine)
    {
        int group = 0;
        Span<double> dy = machine.Own.GradsOf(result);
        if (bias is { } start && Flows[group++] is var flow and not Flow.None)
            machine.Kernels.Pass(1, dy, machine.Own.GradsOf(start), flow == Flow.Add);
        for (int i = 0; i < weights.Length; i++)
        {
            PassOn(machine, dy, inputs[i], weights[i], Flows[group++]);
            PassOn(machine, dy, weights[i], inputs[i], Flows[group++]);
        }
    }

    private static void PassOn(Machine machine, Span<double> dy, int slope, int operand, Flow flow)
    {
        if (flow != Flow.None)
            machine.Kernels.PassProduct(machine.Own.ValuesOf(slope), dy, machine.Own.GradsOf(operand), flow == Flow.Add);
    }
}
