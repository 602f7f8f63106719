using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>Registers from and to the numbers of a loop whose spans all have the same length.</summary>
internal static class Registers
{
    public static V Load<V>(ReadOnlySpan<double> numbers, int i)
        where V : struct, ILanes<V> => V.Load(ref At(numbers, i));

    public static void Store<V>(V x, Span<double> numbers, int i)
        where V : struct, ILanes<V> => V.Store(x, ref At(numbers, i));

    /// <summary>target = 0 + factor · source, or added to it, in the lanes from i on.</summary>
    public static void Pass<V>(V factor, ReadOnlySpan<double> source, Span<double> target, int i, bool add)
        where V : struct, ILanes<V> =>
        Store(V.MultiplyAdd(factor, Load<V>(source, i), add ? Load<V>(target, i) : V.Of(0)), target, i);

    /// <summary>A number without a bounds check.</summary>
    private static ref double At(ReadOnlySpan<double> numbers, int i) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(numbers), i);
}
