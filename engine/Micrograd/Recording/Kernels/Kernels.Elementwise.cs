namespace Micrograd;

/// <summary>
/// The loops for registers of one width. The numbers that do not fill the last register are computed one by one.
/// </summary>
/// <typeparam name="V">The register.</typeparam>
internal sealed partial class Kernels<V> : Kernels
    where V : struct, ILanes<V>
{
    public override int Lanes => V.Count;

    private static V Zero => V.Of(0);

    public override void Apply(UnaryOperation operation, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = Formulas<V>.Of(operation)?.Value(x, y) ?? 0; i < y.Length; i++)
            y[i] = operation.Value(x[i]);
    }

    public override void PassSlope(
        UnaryOperation operation,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add)
    {
        for (int i = Formulas<V>.Of(operation)?.PassSlope(x, y, source, target, add) ?? 0; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + operation.Slope(x[i], y[i]) * source[i];
    }

    public override void Apply(
        BinaryOperation operation, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y)
    {
        for (int i = Formulas<V>.Of(operation)?.Value(a, b, y) ?? 0; i < y.Length; i++)
            y[i] = operation.Value(a[i], b[i]);
    }

    public override void PassSlope(
        BinaryOperation operation,
        bool toLeft,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add)
    {
        Func<double, double, double, double> slope = toLeft ? operation.LeftSlope : operation.RightSlope;
        int i = Formulas<V>.Of(operation)?.PassSlope(toLeft, a, b, y, source, target, add) ?? 0;
        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + slope(a[i], b[i], y[i]) * source[i];
    }

    public override void Pass(double factor, ReadOnlySpan<double> source, Span<double> target, bool add)
    {
        int i = 0;
        V k = V.Of(factor);
        for (; i <= target.Length - V.Count; i += V.Count)
            Registers.Pass(k, source, target, i, add);
        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + factor * source[i];
    }

    public override void PassProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target, bool add)
    {
        int i = 0;
        for (; i <= target.Length - V.Count; i += V.Count)
            Registers.Pass(Registers.Load<V>(a, i), b, target, i, add);
        for (; i < target.Length; i++)
            target[i] = (add ? target[i] : 0) + a[i] * b[i];
    }

    public override void Shift(double number, Span<double> x)
    {
        int i = 0;
        for (; i <= x.Length - V.Count; i += V.Count)
            Registers.Store(Registers.Load<V>(x, i) + V.Of(number), x, i);
        for (; i < x.Length; i++)
            x[i] += number;
    }
}
