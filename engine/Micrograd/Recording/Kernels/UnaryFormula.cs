using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>An operation on one value, for a register at a time.</summary>
internal abstract class UnaryFormula
{
    /// <summary>Computes the results that fill whole registers, and returns how many they are.</summary>
    public abstract int Value(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>
    /// target = 0 + slope · source, or added to it, for the numbers that fill whole registers; returns how many they
    /// are.
    /// </summary>
    public abstract int PassSlope(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> source, Span<double> target, bool add);
}

/// <summary>The result y and the slope of an operation on one value, in lanes.</summary>
internal interface IUnaryFormula<V>
{
    V Value(V x);

    V Slope(V x, V y);
}

/// <summary>The loops around a formula.</summary>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="F">The formula; a struct, so that the compiler writes it into the loops.</typeparam>
internal sealed class UnaryFormula<V, F>(F formula) : UnaryFormula
    where V : struct, ILanes<V>
    where F : struct, IUnaryFormula<V>
{
    [MethodImpl(Registers.Whole)]
    public override int Value(ReadOnlySpan<double> x, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - V.Count; i += V.Count)
            Registers.Store(formula.Value(Registers.Load<V>(x, i)), y, i);
        return i;
    }

    [MethodImpl(Registers.Whole)]
    public override int PassSlope(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> source, Span<double> target, bool add)
    {
        int i = 0;
        for (; i <= target.Length - V.Count; i += V.Count)
        {
            V slope = formula.Slope(Registers.Load<V>(x, i), Registers.Load<V>(y, i));
            Registers.Pass(slope, source, target, i, add);
        }

        return i;
    }
}
