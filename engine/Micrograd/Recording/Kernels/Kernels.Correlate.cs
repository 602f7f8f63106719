using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Micrograd;

/// <content>
/// Dot products of rows: four source rows by up to three target rows at a time, so that each number that is loaded is
/// used several times.
/// </content>
internal sealed partial class Kernels<V>
{
    /// <summary>How many numbers of source rows are correlated in one go: they stay in the first cache.</summary>
    private const int CorrelateBlock = 20 * 1024 / sizeof(double);

    public override void Correlate(in Combination rows, Span<double> slopes)
    {
        int fours = rows.Sources.Length & ~3;
        if (fours == 0 && rows.Targets.Length >= 4)
        {
            Correlate(rows.Turned, slopes);
            return;
        }

        int block = Math.Max(4, CorrelateBlock / rows.Width & ~3);
        for (int start = 0; start < fours; start += block)
        {
            int end = Math.Min(start + block, fours), group;
            for (int r = 0; r < rows.Targets.Length; r += group)
            {
                group = GroupOf(rows.Targets.Length - r);
                for (int j = start; j < end; j += 4)
                {
                    if (group == 3)
                        CorrelateFour<Three>(rows, r, j, slopes);
                    else if (group == 2)
                        CorrelateFour<Two>(rows, r, j, slopes);
                    else
                        CorrelateFour<One>(rows, r, j, slopes);
                }
            }
        }

        for (int r = 0; r < rows.Targets.Length; r++)
        {
            for (int j = fours; j < rows.Sources.Length; j++)
                CorrelateOne(rows, r, j, slopes);
        }
    }

    [MethodImpl(Registers.Whole)]
    private static void CorrelateFour<N>(in Combination rows, int r, int j, Span<double> slopes)
        where N : struct, IGroup
    {
        int width = rows.Width;
        ref double x0 = ref Row(rows.From, rows.Sources[j], width);
        ref double x1 = ref Row(rows.From, rows.Sources[j + 1], width);
        ref double x2 = ref Row(rows.From, rows.Sources[j + 2], width);
        ref double x3 = ref Row(rows.From, rows.Sources[j + 3], width);
        ref double ta = ref Row(rows.To, rows.Targets[r], width);
        ref double tb = ref Row(rows.To, rows.Targets[N.Count > 1 ? r + 1 : r], width);
        ref double tc = ref Row(rows.To, rows.Targets[N.Count > 2 ? r + 2 : r], width);
        V a0 = Zero, a1 = Zero, a2 = Zero, a3 = Zero;
        V b0 = Zero, b1 = Zero, b2 = Zero, b3 = Zero;
        V c0 = Zero, c1 = Zero, c2 = Zero, c3 = Zero;
        for (int lane = 0; lane < width; lane += V.Count)
        {
            V u = V.Load(ref Unsafe.Add(ref ta, lane));
            V v = N.Count > 1 ? V.Load(ref Unsafe.Add(ref tb, lane)) : Zero;
            V w = N.Count > 2 ? V.Load(ref Unsafe.Add(ref tc, lane)) : Zero;
            MultiplyAdd<N>(V.Load(ref Unsafe.Add(ref x0, lane)), u, v, w, ref a0, ref b0, ref c0);
            MultiplyAdd<N>(V.Load(ref Unsafe.Add(ref x1, lane)), u, v, w, ref a1, ref b1, ref c1);
            MultiplyAdd<N>(V.Load(ref Unsafe.Add(ref x2, lane)), u, v, w, ref a2, ref b2, ref c2);
            MultiplyAdd<N>(V.Load(ref Unsafe.Add(ref x3, lane)), u, v, w, ref a3, ref b3, ref c3);
        }

        int stride = rows.SourceStride;
        ref double at = ref slopes[r * rows.TargetStride + j * stride];
        AddTo(ref at, stride, V.Sums(a0, a1, a2, a3));
        if (N.Count > 1)
            AddTo(ref Unsafe.Add(ref at, rows.TargetStride), stride, V.Sums(b0, b1, b2, b3));
        if (N.Count > 2)
            AddTo(ref Unsafe.Add(ref at, 2 * rows.TargetStride), stride, V.Sums(c0, c1, c2, c3));
    }

    [MethodImpl(Registers.Whole)]
    private static void CorrelateOne(in Combination rows, int r, int j, Span<double> slopes)
    {
        ref double t = ref Row(rows.To, rows.Targets[r], rows.Width);
        ref double x = ref Row(rows.From, rows.Sources[j], rows.Width);
        V sum = Zero;
        for (int lane = 0; lane < rows.Width; lane += V.Count)
            sum = V.MultiplyAdd(V.Load(ref Unsafe.Add(ref t, lane)), V.Load(ref Unsafe.Add(ref x, lane)), sum);
        slopes[r * rows.TargetStride + j * rows.SourceStride] += V.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(ref double slopes, int stride, Vector256<double> four)
    {
        if (stride == 1)
        {
            Vector256.StoreUnsafe(Vector256.LoadUnsafe(ref slopes) + four, ref slopes);
            return;
        }

        for (int i = 0; i < 4; i++)
            Unsafe.Add(ref slopes, i * stride) += four[i];
    }
}
