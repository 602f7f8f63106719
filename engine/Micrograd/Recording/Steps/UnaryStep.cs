namespace Micrograd;

/// <summary>
/// One operation on rows that lie next to each other. The kernels compute relu and neg; every other operation computes
/// number by number with its own value and slope.
/// </summary>
internal sealed class UnaryStep(UnaryOperation operation, int[] results, int[] operands) : Step(results, [operands])
{
    public override void Forward(Machine machine)
    {
        Span<double> x = machine.Own.ValuesOf(operands), y = machine.Own.ValuesOf(Results);
        if (operation == Operations.Relu)
            machine.Kernels.Relu(x, y);
        else if (operation == Operations.Negate)
            machine.Kernels.Negate(x, y);
        else
        {
            for (int i = 0; i < y.Length; i++)
                y[i] = operation.Value(x[i]);
        }
    }

    public override void Backward(Machine machine)
    {
        if (Flows[0] == Flow.None)
            return;
        Rows rows = machine.Own;
        Span<double> x = rows.ValuesOf(operands), dx = rows.GradsOf(operands), dy = rows.GradsOf(Results);
        bool add = Flows[0] == Flow.Add;
        if (operation == Operations.Relu)
            machine.Kernels.PassRelu(x, dy, dx, add);
        else if (operation == Operations.Negate)
            machine.Kernels.Pass(-1, dy, dx, add);
        else
        {
            Span<double> y = rows.ValuesOf(Results);
            for (int i = 0; i < dx.Length; i++)
                dx[i] = (add ? dx[i] : 0) + operation.Slope(x[i], y[i]) * dy[i];
        }
    }
}
