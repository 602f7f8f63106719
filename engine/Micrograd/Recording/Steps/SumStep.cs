namespace Micrograd;

/// <summary>The sum of rows, lane by lane.</summary>
internal sealed class SumStep(int result, int[] terms) : Step([result], [.. terms.Select(term => new[] { term })])
{
    public override void Forward(Machine machine)
    {
        Span<double> y = machine.Own.ValuesOf(result);
        y.Clear();
        foreach (int term in terms)
            machine.Kernels.Apply(Operations.Add, y, machine.Own.ValuesOf(term), y);
    }

    public override void Backward(Machine machine)
    {
        Span<double> dy = machine.Own.GradsOf(result);
        for (int i = 0; i < terms.Length; i++)
        {
            if (Flows[i] != Flow.None)
                machine.Kernels.Pass(1, dy, machine.Own.GradsOf(terms[i]), Flows[i] == Flow.Add);
        }
    }
}
