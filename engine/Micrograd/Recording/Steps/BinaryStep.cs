namespace Micrograd;

/// <summary>
/// One operation on pairs of rows; those of each side lie next to each other. The kernels compute + - and *; every
/// other operation computes number by number with its own value and slopes.
/// </summary>
internal sealed class BinaryStep(BinaryOperation operation, int[] results, int[] left, int[] right)
    : Step(results, [left, right])
{
    public override void Forward(Machine machine)
    {
        Rows rows = machine.Own;
        Span<double> a = rows.ValuesOf(left), b = rows.ValuesOf(right), y = rows.ValuesOf(Results);
        if (operation == Operations.Add)
            machine.Kernels.Add(a, b, y);
        else if (operation == Operations.Subtract)
            machine.Kernels.Subtract(a, b, y);
        else if (operation == Operations.Multiply)
            machine.Kernels.Multiply(a, b, y);
        else
        {
            for (int i = 0; i < y.Length; i++)
                y[i] = operation.Value(a[i], b[i]);
        }
    }

    public override void Backward(Machine machine)
    {
        PassTo(left, right, Flows[0], 1, operation.LeftSlope, machine);
        PassTo(right, left, Flows[1], operation == Operations.Subtract ? -1 : 1, operation.RightSlope, machine);
    }

    private void PassTo(
        int[] side, int[] other, Flow flow, int sign, Func<double, double, double, double> slope, Machine machine)
    {
        if (flow == Flow.None)
            return;
        Rows rows = machine.Own;
        Span<double> dx = rows.GradsOf(side), dy = rows.GradsOf(Results);
        bool add = flow == Flow.Add;
        if (operation == Operations.Add || operation == Operations.Subtract)
            machine.Kernels.Pass(sign, dy, dx, add);
        else if (operation == Operations.Multiply)
            machine.Kernels.PassProduct(rows.ValuesOf(other), dy, dx, add);
        else
        {
            Span<double> a = rows.ValuesOf(left), b = rows.ValuesOf(right), y = rows.ValuesOf(Results);
            for (int i = 0; i < dx.Length; i++)
                dx[i] = (add ? dx[i] : 0) + slope(a[i], b[i], y[i]) * dy[i];
        }
    }
}
