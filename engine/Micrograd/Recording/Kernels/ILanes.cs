using System.Runtime.Intrinsics;

namespace Micrograd;

/// <summary>
/// A register of the processor. It holds several numbers; each lane holds one of them.
/// </summary>
/// <typeparam name="V">The register itself.</typeparam>
internal interface ILanes<V>
    where V : struct, ILanes<V>
{
    /// <summary>How many lanes a register has.</summary>
    static abstract int Count { get; }

    static abstract V Load(ref double from);

    static abstract void Store(V x, ref double to);

    /// <summary>The number in every lane.</summary>
    static abstract V Of(double number);

    static abstract V operator +(V a, V b);

    static abstract V operator -(V a, V b);

    static abstract V operator *(V a, V b);

    static abstract V operator /(V a, V b);

    static abstract V operator -(V x);

    /// <summary>a·b + c. It is rounded only once where the processor can do that.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <inheritdoc cref="MultiplyAdd(V, V, V)"/>
    static abstract V MultiplyAdd(V a, V b, double c);

    /// <summary>The larger one; NaN beside a NaN, as in <see cref="Math.Max(double, double)"/>.</summary>
    static abstract V Max(V a, V b);

    /// <summary>The smaller one; NaN beside a NaN, as in <see cref="Math.Min(double, double)"/>.</summary>
    static abstract V Min(V a, V b);

    static abstract V Abs(V x);

    static abstract V Sqrt(V x);

    /// <summary>2^k for whole numbers k from -1022 to 1023: they become the exponent in the bits of a double.</summary>
    static abstract V PowerOfTwo(V k);

    static abstract V Log(V x);

    static abstract V Sin(V x);

    static abstract V Cos(V x);

    /// <summary>In each lane: low where x &lt; limit; other where it is not, or where one of them is NaN.</summary>
    static abstract V Below(V x, V limit, V low, V other);

    /// <summary>In each lane: same where a = b; other where they differ, or where one of them is NaN.</summary>
    static abstract V Equal(V a, V b, V same, V other);

    /// <summary>The sum over the lanes.</summary>
    static abstract double Sum(V x);

    /// <summary>The sums over the lanes of four registers.</summary>
    static abstract Vector256<double> Sums(V a, V b, V c, V d);
}
