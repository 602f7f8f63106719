namespace Micrograd;

/// <content>Sums over numbers.</content>
internal sealed partial class Kernels<V>
{
    public override double Sum(ReadOnlySpan<double> x)
    {
        int i = 0;
        V sums = Zero;
        for (; i <= x.Length - V.Count; i += V.Count)
            sums = sums + Registers.Load<V>(x, i);
        double sum = V.Sum(sums);
        for (; i < x.Length; i++)
            sum += x[i];
        return sum;
    }

    public override double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int i = 0;
        V sums = Zero;
        for (; i <= a.Length - V.Count; i += V.Count)
            sums = V.MultiplyAdd(Registers.Load<V>(a, i), Registers.Load<V>(b, i), sums);
        double sum = V.Sum(sums);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
