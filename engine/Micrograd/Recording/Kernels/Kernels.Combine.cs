using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>
/// Sums of weighted rows: four target rows by up to three registers at a time, so that each number that is loaded is
/// used several times.
/// </content>
internal sealed partial class Kernels<V>
{
    /// <summary>How many source rows are combined in one go: their registers stay in the first cache.</summary>
    private const int SourceBlock = 128;

    public override void Combine(in Combination rows)
    {
        int registers = rows.Width / V.Count;
        for (int source = 0; source < rows.Sources.Length; source += SourceBlock)
        {
            int end = Math.Min(source + SourceBlock, rows.Sources.Length);
            for (int done = 0; done < registers;)
            {
                int group = GroupOf(registers - done), lane = done * V.Count;
                if (group == 3)
                    Combine<Three>(rows, source, end, lane);
                else if (group == 2)
                    Combine<Two>(rows, source, end, lane);
                else
                    Combine<One>(rows, source, end, lane);
                done += group;
            }
        }
    }

    private static void Combine<N>(in Combination rows, int source, int end, int lane)
        where N : struct, IGroup
    {
        int r = 0;
        for (; r + 4 <= rows.Targets.Length; r += 4)
            CombineFour<N>(rows, r, source, end, lane);
        for (; r < rows.Targets.Length; r++)
            CombineOne<N>(rows, r, source, end, lane);
    }

    [MethodImpl(Registers.Whole)]
    private static void CombineFour<N>(in Combination rows, int r, int source, int end, int lane)
        where N : struct, IGroup
    {
        ref double y0 = ref Start<N>(rows, r, source, lane, out V a0, out V b0, out V c0);
        ref double y1 = ref Start<N>(rows, r + 1, source, lane, out V a1, out V b1, out V c1);
        ref double y2 = ref Start<N>(rows, r + 2, source, lane, out V a2, out V b2, out V c2);
        ref double y3 = ref Start<N>(rows, r + 3, source, lane, out V a3, out V b3, out V c3);
        ref double from = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows.From), lane);
        ref double weight = ref Weight(rows, r, source);
        nint stride = rows.TargetStride;
        foreach (int row in rows.Sources[source..end])
        {
            Load<N>(ref Unsafe.Add(ref from, row * rows.Width), out V u, out V v, out V w);
            MultiplyAdd<N>(V.Of(weight), u, v, w, ref a0, ref b0, ref c0);
            MultiplyAdd<N>(V.Of(Unsafe.Add(ref weight, stride)), u, v, w, ref a1, ref b1, ref c1);
            MultiplyAdd<N>(V.Of(Unsafe.Add(ref weight, 2 * stride)), u, v, w, ref a2, ref b2, ref c2);
            MultiplyAdd<N>(V.Of(Unsafe.Add(ref weight, 3 * stride)), u, v, w, ref a3, ref b3, ref c3);
            weight = ref Unsafe.Add(ref weight, rows.SourceStride);
        }

        Store<N>(ref y0, a0, b0, c0);
        Store<N>(ref y1, a1, b1, c1);
        Store<N>(ref y2, a2, b2, c2);
        Store<N>(ref y3, a3, b3, c3);
    }

    [MethodImpl(Registers.Whole)]
    private static void CombineOne<N>(in Combination rows, int r, int source, int end, int lane)
        where N : struct, IGroup
    {
        ref double y = ref Start<N>(rows, r, source, lane, out V a, out V b, out V c);
        for (int j = source; j < end; j++)
        {
            Load<N>(ref Row(rows.From, rows.Sources[j], rows.Width, lane), out V u, out V v, out V w);
            MultiplyAdd<N>(V.Of(Weight(rows, r, j)), u, v, w, ref a, ref b, ref c);
        }

        Store<N>(ref y, a, b, c);
    }

    /// <summary>The numbers from which a target row starts, and where they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref double Start<N>(in Combination rows, int r, int source, int lane, out V a, out V b, out V c)
        where N : struct, IGroup
    {
        ref double y = ref Row(rows.To, rows.Targets[r], rows.Width, lane);
        if (rows.Add || source > 0)
            Load<N>(ref y, out a, out b, out c);
        else
            a = b = c = rows.Bias.Length > 0 ? V.Of(rows.Bias[r]) : Zero;
        return ref y;
    }

    private static ref double Weight(in Combination rows, int r, int j) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(rows.Weights), r * rows.TargetStride + j * rows.SourceStride);
}
