using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>
/// Groups of one, two or three registers. A method is compiled anew for each kind of group, without the code that the
/// kind does not need. Four rows by three registers are twelve sums: with what they are computed from, they fit in
/// sixteen registers.
/// </content>
internal sealed partial class Kernels<V>
{
    private interface IGroup
    {
        static abstract int Count { get; }
    }

    /// <summary>How many of the things that are left come next, so that as few as possible come alone.</summary>
    private static int GroupOf(int left) => left == 4 ? 2 : Math.Min(left, 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load<N>(ref double from, out V a, out V b, out V c)
        where N : struct, IGroup
    {
        a = V.Load(ref from);
        b = N.Count > 1 ? V.Load(ref Unsafe.Add(ref from, V.Count)) : Zero;
        c = N.Count > 2 ? V.Load(ref Unsafe.Add(ref from, 2 * V.Count)) : Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAdd<N>(V factor, V u, V v, V w, ref V a, ref V b, ref V c)
        where N : struct, IGroup
    {
        a = V.MultiplyAdd(factor, u, a);
        if (N.Count > 1)
            b = V.MultiplyAdd(factor, v, b);
        if (N.Count > 2)
            c = V.MultiplyAdd(factor, w, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<N>(ref double to, V a, V b, V c)
        where N : struct, IGroup
    {
        V.Store(a, ref to);
        if (N.Count > 1)
            V.Store(b, ref Unsafe.Add(ref to, V.Count));
        if (N.Count > 2)
            V.Store(c, ref Unsafe.Add(ref to, 2 * V.Count));
    }

    private static ref double Row(Span<double> rows, int row, int width, int lane = 0) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), row * width + lane);

    private readonly struct One : IGroup
    {
        public static int Count => 1;
    }

    private readonly struct Two : IGroup
    {
        public static int Count => 2;
    }

    private readonly struct Three : IGroup
    {
        public static int Count => 3;
    }
}
