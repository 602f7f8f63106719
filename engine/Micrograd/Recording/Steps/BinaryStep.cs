namespace Micrograd;

/// <summary>One operation on pairs of rows; those of each side lie next to each other.</summary>
internal sealed class BinaryStep(BinaryOperation operation, int[] results, int[] left, int[] right)
    : Step(results, [left, right])
{
    public override void Forward(Machine machine)
    {
        Rows rows = machine.Own;
        machine.Kernels.Apply(operation, rows.ValuesOf(left), rows.ValuesOf(right), rows.ValuesOf(Results));
    }

    public override void Backward(Machine machine)
    {
        PassTo(left, Flows[0], machine, toLeft: true);
        PassTo(right, Flows[1], machine, toLeft: false);
    }

    private void PassTo(int[] side, Flow flow, Machine machine, bool toLeft)
    {
        if (flow == Flow.None)
            return;
        Rows rows = machine.Own;
        Span<double> a = rows.ValuesOf(left), b = rows.ValuesOf(right), y = rows.ValuesOf(Results);
        Span<double> dx = rows.GradsOf(side), dy = rows.GradsOf(Results);
        machine.Kernels.PassSlope(operation, toLeft, a, b, y, dy, dx, flow == Flow.Add);
    }
}
