namespace Micrograd;

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
        double dy = machine.Shared.Grads[result];
        foreach (RowRun run in runs)
            machine.Kernels.Shift(dy, machine.Shared.GradsOf(run.Left, run.Count));
    }
}
