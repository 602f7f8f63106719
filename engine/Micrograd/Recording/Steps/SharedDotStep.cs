namespace Micrograd;

/// <summary>A dot product of shared numbers, such as the sum of the parameters' squares.</summary>
/// <param name="result">The row that it computes.</param>
/// <param name="hasBias">Whether the first operand is a bias.</param>
/// <param name="operands">The bias, if there is one; then the pairs: w, x, w, x and so on.</param>
internal sealed class SharedDotStep(int result, bool hasBias, int[] operands) : Step([result], [operands])
{
    private readonly int? bias = hasBias ? operands[0] : null;
    private readonly RowRun[] runs = RowRun.Of(
        RecordedLayer.EverySecond(operands, hasBias ? 1 : 0), RecordedLayer.EverySecond(operands, hasBias ? 2 : 1));

    public override void Forward(Machine machine)
    {
        Rows rows = machine.Shared;
        double sum = bias is { } row ? rows.Values[row] : 0;
        foreach ((int left, int right, int count) in runs)
            sum += machine.Kernels.Dot(rows.ValuesOf(left, count), rows.ValuesOf(right, count));
        rows.Values[result] = sum;
    }

    public override void Backward(Machine machine)
    {
        Rows rows = machine.Shared;
        double dy = rows.Grads[result];
        if (bias is { } row)
            rows.Grads[row] += dy;
        foreach ((int left, int right, int count) in runs)
        {
            double slope = left == right ? 2 * dy : dy; // a square has both slopes in one place
            machine.Kernels.Pass(slope, rows.ValuesOf(right, count), rows.GradsOf(left, count), add: true);
            if (left != right)
                machine.Kernels.Pass(slope, rows.ValuesOf(left, count), rows.GradsOf(right, count), add: true);
        }
    }
}
