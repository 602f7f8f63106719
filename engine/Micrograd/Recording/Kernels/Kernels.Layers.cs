using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <content>
/// Dot products over the same inputs: four target rows at a time, and with each of them two registers or two source
/// rows, so that each number that is loaded is used several times.
/// </content>
internal sealed partial class Kernels<V>
{
    public override void Combine(in Combination rows)
    {
        int width = rows.Width, pairs = width - width % (2 * V.Count);
        for (int lane = 0; lane < width; lane += lane < pairs ? 2 * V.Count : V.Count)
        {
            // At the end of the row there may be one register only: then it is computed twice.
            int second = lane < pairs ? lane + V.Count : lane;
            int r = 0;
            for (; r + 4 <= rows.Targets.Length; r += 4)
                CombineFour(rows, r, lane, second);
            for (; r < rows.Targets.Length; r++)
                CombineOne(rows, r, lane, second);
        }
    }

    public override void Correlate(in Combination rows, Span<double> slopes)
    {
        int r = 0;
        for (; r + 4 <= rows.Targets.Length; r += 4)
        {
            int j = 0;
            for (; j + 2 <= rows.Sources.Length; j += 2)
                CorrelateFourByTwo(rows, r, j, slopes);
            if (j < rows.Sources.Length)
            {
                for (int row = r; row < r + 4; row++)
                    CorrelateOne(rows, row, j, slopes);
            }
        }

        for (; r < rows.Targets.Length; r++)
        {
            for (int j = 0; j < rows.Sources.Length; j++)
                CorrelateOne(rows, r, j, slopes);
        }
    }

    [MethodImpl(Registers.Whole)]
    private static void CombineFour(in Combination rows, int r, int first, int second)
    {
        ref double to = ref MemoryMarshal.GetReference(rows.To);
        ref double y0 = ref Unsafe.Add(ref to, rows.Targets[r] * rows.Width);
        ref double y1 = ref Unsafe.Add(ref to, rows.Targets[r + 1] * rows.Width);
        ref double y2 = ref Unsafe.Add(ref to, rows.Targets[r + 2] * rows.Width);
        ref double y3 = ref Unsafe.Add(ref to, rows.Targets[r + 3] * rows.Width);
        V a0 = Start(rows, r, ref y0, first), b0 = Start(rows, r, ref y0, second);
        V a1 = Start(rows, r + 1, ref y1, first), b1 = Start(rows, r + 1, ref y1, second);
        V a2 = Start(rows, r + 2, ref y2, first), b2 = Start(rows, r + 2, ref y2, second);
        V a3 = Start(rows, r + 3, ref y3, first), b3 = Start(rows, r + 3, ref y3, second);

        ref double from = ref MemoryMarshal.GetReference(rows.From);
        ref double weight = ref Weight(rows, r, 0);
        nint stride = rows.TargetStride;
        foreach (int source in rows.Sources)
        {
            ref double x = ref Unsafe.Add(ref from, source * rows.Width);
            V u = V.Load(ref Unsafe.Add(ref x, first)), v = V.Load(ref Unsafe.Add(ref x, second));
            V w = V.Of(weight);
            (a0, b0) = (V.MultiplyAdd(w, u, a0), V.MultiplyAdd(w, v, b0));
            w = V.Of(Unsafe.Add(ref weight, stride));
            (a1, b1) = (V.MultiplyAdd(w, u, a1), V.MultiplyAdd(w, v, b1));
            w = V.Of(Unsafe.Add(ref weight, 2 * stride));
            (a2, b2) = (V.MultiplyAdd(w, u, a2), V.MultiplyAdd(w, v, b2));
            w = V.Of(Unsafe.Add(ref weight, 3 * stride));
            (a3, b3) = (V.MultiplyAdd(w, u, a3), V.MultiplyAdd(w, v, b3));
            weight = ref Unsafe.Add(ref weight, rows.SourceStride);
        }

        Store(ref y0, first, a0, second, b0);
        Store(ref y1, first, a1, second, b1);
        Store(ref y2, first, a2, second, b2);
        Store(ref y3, first, a3, second, b3);
    }

    [MethodImpl(Registers.Whole)]
    private static void CombineOne(in Combination rows, int r, int first, int second)
    {
        ref double y = ref Row(rows.To, rows.Targets[r], rows.Width);
        V a = Start(rows, r, ref y, first), b = Start(rows, r, ref y, second);
        for (int j = 0; j < rows.Sources.Length; j++)
        {
            ref double x = ref Row(rows.From, rows.Sources[j], rows.Width);
            V w = V.Of(Weight(rows, r, j));
            a = V.MultiplyAdd(w, V.Load(ref Unsafe.Add(ref x, first)), a);
            b = V.MultiplyAdd(w, V.Load(ref Unsafe.Add(ref x, second)), b);
        }

        Store(ref y, first, a, second, b);
    }

    [MethodImpl(Registers.Whole)]
    private static void CorrelateFourByTwo(in Combination rows, int r, int j, Span<double> slopes)
    {
        ref double t0 = ref Row(rows.To, rows.Targets[r], rows.Width);
        ref double t1 = ref Row(rows.To, rows.Targets[r + 1], rows.Width);
        ref double t2 = ref Row(rows.To, rows.Targets[r + 2], rows.Width);
        ref double t3 = ref Row(rows.To, rows.Targets[r + 3], rows.Width);
        ref double x = ref Row(rows.From, rows.Sources[j], rows.Width);
        ref double z = ref Row(rows.From, rows.Sources[j + 1], rows.Width);
        V a0 = Zero, a1 = Zero, a2 = Zero, a3 = Zero, b0 = Zero, b1 = Zero, b2 = Zero, b3 = Zero;
        for (int lane = 0; lane < rows.Width; lane += V.Count)
        {
            V u = V.Load(ref Unsafe.Add(ref x, lane)), v = V.Load(ref Unsafe.Add(ref z, lane));
            V t = V.Load(ref Unsafe.Add(ref t0, lane));
            (a0, b0) = (V.MultiplyAdd(t, u, a0), V.MultiplyAdd(t, v, b0));
            t = V.Load(ref Unsafe.Add(ref t1, lane));
            (a1, b1) = (V.MultiplyAdd(t, u, a1), V.MultiplyAdd(t, v, b1));
            t = V.Load(ref Unsafe.Add(ref t2, lane));
            (a2, b2) = (V.MultiplyAdd(t, u, a2), V.MultiplyAdd(t, v, b2));
            t = V.Load(ref Unsafe.Add(ref t3, lane));
            (a3, b3) = (V.MultiplyAdd(t, u, a3), V.MultiplyAdd(t, v, b3));
        }

        int width = rows.Sources.Length;
        ref double at = ref slopes[r * width + j];
        V.AddSums(a0, b0, a1, b1, ref at, ref Unsafe.Add(ref at, width));
        V.AddSums(a2, b2, a3, b3, ref Unsafe.Add(ref at, 2 * width), ref Unsafe.Add(ref at, 3 * width));
    }

    [MethodImpl(Registers.Whole)]
    private static void CorrelateOne(in Combination rows, int r, int j, Span<double> slopes)
    {
        ref double t = ref Row(rows.To, rows.Targets[r], rows.Width);
        ref double x = ref Row(rows.From, rows.Sources[j], rows.Width);
        V sum = Zero;
        for (int lane = 0; lane < rows.Width; lane += V.Count)
            sum = V.MultiplyAdd(V.Load(ref Unsafe.Add(ref t, lane)), V.Load(ref Unsafe.Add(ref x, lane)), sum);
        slopes[r * rows.Sources.Length + j] += V.Sum(sum);
    }

    private static V Start(in Combination rows, int r, ref double row, int lane) =>
        rows.Bias.Length > 0 ? V.Of(rows.Bias[r]) : rows.Add ? V.Load(ref Unsafe.Add(ref row, lane)) : Zero;

    private static void Store(ref double row, int first, V a, int second, V b)
    {
        V.Store(b, ref Unsafe.Add(ref row, second));
        V.Store(a, ref Unsafe.Add(ref row, first));
    }

    private static ref double Weight(in Combination rows, int r, int j) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(rows.Weights), r * rows.TargetStride + j * rows.SourceStride);

    private static ref double Row(Span<double> rows, int row, int width) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), row * width);
}
