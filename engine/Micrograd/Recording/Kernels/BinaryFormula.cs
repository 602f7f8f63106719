using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>An operation on two values, for a register at a time.</summary>
internal abstract class BinaryFormula
{
    /// <summary>Computes the results that fill whole registers, and returns how many they are.</summary>
    public abstract int Value(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);

    /// <summary>
    /// target = 0 + slope · source, or added to it, for the numbers that fill whole registers; returns how many they
    /// are. The slope is that for the left operand, or else for the right one.
    /// </summary>
    public abstract int PassSlope(
        bool toLeft,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add);
}

/// <summary>The result y and the slopes of an operation on two values, in lanes.</summary>
internal interface IBinaryFormula<V>
{
    V Value(V a, V b);

    V LeftSlope(V a, V b, V y);

    V RightSlope(V a, V b, V y);
}

/// <summary>The loops around a formula.</summary>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="F">The formula; a struct, so that the compiler writes it into the loops.</typeparam>
internal sealed class BinaryFormula<V, F>(F formula) : BinaryFormula
    where V : struct, ILanes<V>
    where F : struct, IBinaryFormula<V>
{
    [MethodImpl(Registers.Whole)]
    public override int Value(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y)
    {
        int i = 0;
        for (; i <= y.Length - V.Count; i += V.Count)
            Registers.Store(formula.Value(Registers.Load<V>(a, i), Registers.Load<V>(b, i)), y, i);
        return i;
    }

    [MethodImpl(Registers.Whole)]
    public override int PassSlope(
        bool toLeft,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add)
    {
        int i = 0;
        for (; i <= target.Length - V.Count; i += V.Count)
        {
            V left = Registers.Load<V>(a, i), right = Registers.Load<V>(b, i), result = Registers.Load<V>(y, i);
            V slope = toLeft ? formula.LeftSlope(left, right, result) : formula.RightSlope(left, right, result);
            Registers.Pass(slope, source, target, i, add);
        }

        return i;
    }
}
