using System.Runtime.CompilerServices;

namespace Micrograd;

/// <content>The logarithm of a sum of powers of e over rows, lane by lane.</content>
internal sealed partial class Kernels<V>
{
    [MethodImpl(Registers.Whole)]
    public override int LogSumExp(ReadOnlySpan<double> rows, int width, ReadOnlySpan<int> terms, Span<double> y)
    {
        int lane = 0;
        for (; lane <= width - V.Count; lane += V.Count)
        {
            V largest = Register(rows, terms[0], width, lane);
            foreach (int term in terms[1..])
                largest = V.Max(largest, Register(rows, term, width, lane));

            V others = Zero, isFound = Zero; // the first that is as large as the largest is the 1 in log(1 + others)
            foreach (int term in terms)
            {
                V x = Register(rows, term, width, lane);
                V isLargest = V.Equal(x, largest, V.Of(1) - isFound, Zero);
                others += Registers.Exp(x - largest) * (V.Of(1) - isLargest);
                isFound += isLargest;
            }

            // Where the largest is not finite, it is the result: there the difference is NaN.
            V result = V.Equal(largest - largest, Zero, largest + Formulas<V>.LogOfOnePlus(others), largest);
            Registers.Store(result, y, lane);
        }

        return lane;
    }

    [MethodImpl(Registers.Whole)]
    public override int PassLogSumExp(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> source, Span<double> target, bool add)
    {
        int i = 0;
        for (; i <= target.Length - V.Count; i += V.Count)
            Registers.Pass(Registers.Exp(Registers.Load<V>(x, i) - Registers.Load<V>(y, i)), source, target, i, add);
        return i;
    }

    private static V Register(ReadOnlySpan<double> rows, int row, int width, int lane) =>
        Registers.Load<V>(rows, row * width + lane);
}
