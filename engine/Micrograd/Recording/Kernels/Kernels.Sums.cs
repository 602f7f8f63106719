namespace Micrograd;

/// <content>Sums over numbers.</content>
internal sealed partial class Kernels<L, V>
{
    public override double Sum(ReadOnlySpan<double> x)
    {
        int i = 0;
        V sums = Zero;
        for (; i <= x.Length - L.Count; i += L.Count)
            sums = L.Add(sums, L.Load(ref At(x, i)));
        double sum = L.Sum(sums);
        for (; i < x.Length; i++)
            sum += x[i];
        return sum;
    }

    public override double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int i = 0;
        V sums = Zero;
        for (; i <= a.Length - L.Count; i += L.Count)
            sums = L.MultiplyAdd(L.Load(ref At(a, i)), L.Load(ref At(b, i)), sums);
        double sum = L.Sum(sums);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
