using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>
/// The loops for registers of one width. The numbers that do not fill the last register are computed one by one.
/// </summary>
/// <typeparam name="L">The operations on the register.</typeparam>
/// <typeparam name="V">The register.</typeparam>
internal sealed partial class Kernels<L, V> : Kernels
    where L : struct, ILanes<V>
    where V : struct
{
    public override int Lanes => L.Count;

    private static V Zero => L.Of(0);

    public override void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - L.Count; i += L.Count)
            L.Store(L.Add(L.Load(ref At(a, i)), L.Load(ref At(b, i))), ref At(y, i));
        for (; i < y.Length; i++)
            y[i] = a[i] + b[i];
    }

    public override void Subtract(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - L.Count; i += L.Count)
            L.Store(L.Subtract(L.Load(ref At(a, i)), L.Load(ref At(b, i))), ref At(y, i));
        for (; i < y.Length; i++)
            y[i] = a[i] - b[i];
    }

    public override void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - L.Count; i += L.Count)
            L.Store(L.Multiply(L.Load(ref At(a, i)), L.Load(ref At(b, i))), ref At(y, i));
        for (; i < y.Length; i++)
            y[i] = a[i] * b[i];
    }

    public override void Negate(ReadOnlySpan<double> x, Span<double> y)
    {
        int i = 0;
        V minus = L.Of(-1);
        for (; i <= y.Length - L.Count; i += L.Count)
            L.Store(L.Multiply(minus, L.Load(ref At(x, i))), ref At(y, i));
        for (; i < y.Length; i++)
            y[i] = -x[i];
    }

    public override void Relu(ReadOnlySpan<double> x, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - L.Count; i += L.Count)
        {
            V v = L.Load(ref At(x, i));
            L.Store(L.Below(v, Zero, Zero, v), ref At(y, i));
        }

        for (; i < y.Length; i++)
            y[i] = x[i] < 0 ? 0 : x[i];
    }

    public override void Pass(double factor, ReadOnlySpan<double> source, Span<double> target, bool add)
    {
        int i = 0;
        V k = L.Of(factor);
        for (; i <= target.Length - L.Count; i += L.Count)
            L.Store(L.MultiplyAdd(k, L.Load(ref At(source, i)), Start(target, i, add)), ref At(target, i));
        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + factor * source[i];
    }

    public override void PassProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target, bool add)
    {
        int i = 0;
        for (; i <= target.Length - L.Count; i += L.Count)
        {
            V sum = L.MultiplyAdd(L.Load(ref At(a, i)), L.Load(ref At(b, i)), Start(target, i, add));
            L.Store(sum, ref At(target, i));
        }

        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + a[i] * b[i];
    }

    public override void PassRelu(ReadOnlySpan<double> x, ReadOnlySpan<double> source, Span<double> target, bool add)
    {
        int i = 0;
        V one = L.Of(1), tiny = L.Of(double.Epsilon);
        for (; i <= target.Length - L.Count; i += L.Count)
        {
            V v = L.Load(ref At(x, i));
            V slope = L.Below(v, tiny, Zero, L.Below(Zero, v, one, v)); // the last v is NaN: neither ≤ 0 nor > 0
            L.Store(L.MultiplyAdd(slope, L.Load(ref At(source, i)), Start(target, i, add)), ref At(target, i));
        }

        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + (x[i] > 0 ? 1 : x[i] <= 0 ? 0 : x[i]) * source[i];
    }

    public override void Shift(double number, Span<double> x)
    {
        int i = 0;
        for (; i <= x.Length - L.Count; i += L.Count)
            L.Store(L.Add(L.Load(ref At(x, i)), L.Of(number)), ref At(x, i));
        for (; i < x.Length; i++)
            x[i] += number;
    }

    private static V Start(Span<double> target, int i, bool add) => add ? L.Load(ref At(target, i)) : Zero;

    /// <summary>A number without a bounds check: all spans of a loop have the same length.</summary>
    private static ref double At(ReadOnlySpan<double> span, int i) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(span), i);
}
