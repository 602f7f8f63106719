using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>Registers from and to the numbers of a loop whose spans all have the same length.</summary>
internal static class Registers
{
    /// <summary>
    /// For a loop over registers: compiled once, for speed, and never into a caller, where the registers would be too
    /// few for all variables.
    /// </summary>
    public const MethodImplOptions Whole = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;

    /// <summary>k + this has k's exponent bits, 1023 + k, as its last bits, for <see cref="ExponentShift"/>.</summary>
    public const double ExponentBias = (1L << 52) + 1023;

    /// <summary>How many bits of a double stand behind the exponent.</summary>
    public const int ExponentShift = 52;

    public static V Load<V>(ReadOnlySpan<double> numbers, int i)
        where V : struct, ILanes<V> => V.Load(ref At(numbers, i));

    public static void Store<V>(V x, Span<double> numbers, int i)
        where V : struct, ILanes<V> => V.Store(x, ref At(numbers, i));

    /// <summary>target = 0 + factor · source, or added to it, in the lanes from i on.</summary>
    public static void Pass<V>(V factor, ReadOnlySpan<double> source, Span<double> target, int i, bool add)
        where V : struct, ILanes<V> =>
        Store(V.MultiplyAdd(factor, Load<V>(source, i), add ? Load<V>(target, i) : V.Of(0)), target, i);

    /// <summary>
    /// e^x = 2^k · e^r, where k is a whole number and |r| ≤ log(2)/2: there 14 terms of Taylor's series are exact.
    /// </summary>
    /// <remarks>
    /// The error is below 2 units of the last digit. .NET's own Exp is as exact, but it is a call for each register,
    /// and tanh took 1.3 to 2 times as long with it; this one is written into the loops.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x)
        where V : struct, ILanes<V>
    {
        V lowest = V.Of(-746), highest = V.Of(710); // beyond them 0 and infinity
        x = V.Below(x, lowest, lowest, V.Below(highest, x, highest, x));
        V k = Rounded(x * V.Of(1 / Math.Log(2)));
        V r = V.MultiplyAdd(k, V.Of(-1.9082149292705877e-10), V.MultiplyAdd(k, V.Of(-0.6931471803691238), x));
        V sum = V.Of(1.0 / 6227020800); // 1/13!
        sum = V.MultiplyAdd(sum, r, 1.0 / 479001600);
        sum = V.MultiplyAdd(sum, r, 1.0 / 39916800);
        sum = V.MultiplyAdd(sum, r, 1.0 / 3628800);
        sum = V.MultiplyAdd(sum, r, 1.0 / 362880);
        sum = V.MultiplyAdd(sum, r, 1.0 / 40320);
        sum = V.MultiplyAdd(sum, r, 1.0 / 5040);
        sum = V.MultiplyAdd(sum, r, 1.0 / 720);
        sum = V.MultiplyAdd(sum, r, 1.0 / 120);
        sum = V.MultiplyAdd(sum, r, 1.0 / 24);
        sum = V.MultiplyAdd(sum, r, 1.0 / 6);
        sum = V.MultiplyAdd(sum, r, 0.5);
        sum = V.MultiplyAdd(sum, r, 1);
        sum = V.MultiplyAdd(sum, r, 1);
        V half = Rounded(k * V.Of(0.5)); // 2^k itself may be too large or too small for a double
        return sum * V.PowerOfTwo(half) * V.PowerOfTwo(k - half);
    }

    /// <summary>The nearest whole number: beside 1.5 · 2^52 a double has no digits behind the point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Rounded<V>(V x)
        where V : struct, ILanes<V> => x + V.Of(3L << 51) - V.Of(3L << 51);

    /// <summary>A number without a bounds check.</summary>
    private static ref double At(ReadOnlySpan<double> numbers, int i) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(numbers), i);
}
