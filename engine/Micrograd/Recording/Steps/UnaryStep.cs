namespace Micrograd;

/// <summary>One operation on rows that lie next to each other.</summary>
internal sealed class UnaryStep(UnaryOperation operation, int[] results, int[] operands) : Step(results, [operands])
{
    public override void Forward(Machine machine) =>
        machine.Kernels.Apply(operation, machine.Own.ValuesOf(operands), machine.Own.ValuesOf(Results));

    public override void Backward(Machine machine)
    {
        if (Flows[0] == Flow.None)
            return;
        Rows rows = machine.Own;
        Span<double> x = rows.ValuesOf(operands), y = rows.ValuesOf(Results);
        Span<double> dx = rows.GradsOf(operands), dy = rows.GradsOf(Results);
        machine.Kernels.PassSlope(operation, x, y, dy, dx, Flows[0] == Flow.Add);
    }
}
