namespace Micrograd;

/// <summary>
/// A dot product of rows, lane by lane: bias + Σ w·x. It serves where the weights are not shared by all examples.
/// </summary>
/// <param name="result">The row that it computes.</param>
/// <param name="hasBias">Whether the first operand is a bias.</param>
/// <param name="operands">The bias, if there is one; then the pairs: w, x, w, x and so on.</param>
internal sealed class DotStep(int result, bool hasBias, int[] operands)
    : Step([result], [.. operands.Select(row => new[] { row })])
{
    private readonly int firstPair = hasBias ? 1 : 0;

    public override void Forward(Machine machine)
    {
        Rows rows = machine.Own;
        Span<double> y = rows.ValuesOf(result);
        if (hasBias)
            rows.ValuesOf(operands[0]).CopyTo(y);
        else
            y.Clear();
        for (int i = firstPair; i < operands.Length; i += 2)
            machine.Kernels.PassProduct(rows.ValuesOf(operands[i]), rows.ValuesOf(operands[i + 1]), y, add: true);
    }

    public override void Backward(Machine machine)
    {
        Span<double> dy = machine.Own.GradsOf(result);
        if (hasBias && Flows[0] != Flow.None)
            machine.Kernels.Pass(1, dy, machine.Own.GradsOf(operands[0]), Flows[0] == Flow.Add);
        for (int i = firstPair; i < operands.Length; i += 2)
        {
            PassTo(i, i + 1, dy, machine);
            PassTo(i + 1, i, dy, machine);
        }
    }

    private void PassTo(int operand, int other, Span<double> dy, Machine machine)
    {
        if (Flows[operand] == Flow.None)
            return;
        Span<double> slope = machine.Own.ValuesOf(operands[other]), dx = machine.Own.GradsOf(operands[operand]);
        machine.Kernels.PassProduct(slope, dy, dx, Flows[operand] == Flow.Add);
    }
}
