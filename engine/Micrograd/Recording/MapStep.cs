namespace Micrograd;

/// <summary>
/// One operation on many rows that lie beside each other: + - * neg and relu in the kernels, every other by its own
/// row.
/// </summary>
internal abstract class MapStep(int result, int[] operands, int count)
    : Step(Range(result, count), [.. operands.Select(operand => Range(operand, count))])
{
    public static MapStep Of(Operation operation, int result, int[] operands, int count) => (operation, operands) switch
    {
        (UnaryOperation unary, [var x]) => new UnaryStep(unary, result, x, count),
        (BinaryOperation binary, [var a, var b]) => new BinaryStep(binary, result, a, b, count),
        _ => throw new ArgumentException($"No step for {operation.Name} with {operands.Length} operands.", nameof(operation)),
    };

    private static int[] Range(int first, int count) => [.. Enumerable.Range(first, count)];
}

internal sealed class UnaryStep(UnaryOperation operation, int result, int operand, int count) : MapStep(result, [operand], count)
{
    public override void Forward(Machine machine)
    {
        Span<double> x = machine.Own.ValuesOf(operand, Results.Length), y = machine.Own.ValuesOf(Results[0], Results.Length);
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
        Span<double> x = machine.Own.ValuesOf(operand, Results.Length), y = machine.Own.ValuesOf(Results[0], Results.Length);
        Span<double> dy = machine.Own.GradsOf(Results[0], Results.Length), dx = machine.Own.GradsOf(operand, Results.Length);
        bool add = Flows[0] == Flow.Add;
        if (operation == Operations.Relu)
            machine.Kernels.PassRelu(x, dy, dx, add);
        else if (operation == Operations.Negate)
            machine.Kernels.Pass(-1, dy, dx, add);
        else
        {
            for (int i = 0; i < dx.Length; i++)
                dx[i] = (add ? dx[i] : 0) + operation.Slope(x[i], y[i]) * dy[i];
        }
    }
}

internal sealed class BinaryStep(BinaryOperation operation, int result, int left, int right, int count)
    : MapStep(result, [left, right], count)
{
    public override void Forward(Machine machine)
    {
        Span<double> a = machine.Own.ValuesOf(left, Results.Length), b = machine.Own.ValuesOf(right, Results.Length);
        Span<double> y = machine.Own.ValuesOf(Results[0], Results.Length);
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
        Span<double> a = machine.Own.ValuesOf(left, Results.Length), b = machine.Own.ValuesOf(right, Results.Length);
        Span<double> y = machine.Own.ValuesOf(Results[0], Results.Length), dy = machine.Own.GradsOf(Results[0], Results.Length);
        if (Flows[0] != Flow.None)
            PassTo(machine, left, Flows[0] == Flow.Add, b, 1, operation.LeftSlope);
        if (Flows[1] != Flow.None)
            PassTo(machine, right, Flows[1] == Flow.Add, a, operation == Operations.Subtract ? -1 : 1, operation.RightSlope);
    }

    private void PassTo(
        Machine machine, int operand, bool add, Span<double> other, double sign, Func<double, double, double, double> slope)
    {
        Span<double> dy = machine.Own.GradsOf(Results[0], Results.Length), dx = machine.Own.GradsOf(operand, Results.Length);
        if (operation == Operations.Add || operation == Operations.Subtract)
            machine.Kernels.Pass(sign, dy, dx, add);
        else if (operation == Operations.Multiply)
            machine.Kernels.PassProduct(other, dy, dx, add);
        else
        {
            Span<double> a = machine.Own.ValuesOf(left, Results.Length), b = machine.Own.ValuesOf(right, Results.Length);
            Span<double> y = machine.Own.ValuesOf(Results[0], Results.Length);
            for (int i = 0; i < dx.Length; i++)
                dx[i] = (add ? dx[i] : 0) + slope(a[i], b[i], y[i]) * dy[i];
        }
    }
}
