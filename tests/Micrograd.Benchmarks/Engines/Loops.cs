using System.Runtime.CompilerServices;

namespace Micrograd.Benchmarks;

/// <summary>The loops of <see cref="HandWritten{V}"/> that are not sums of products: one pass each.</summary>
internal static class Loops<V>
    where V : struct, ILanes<V>
{
    /// <summary>y = max(0, y).</summary>
    [MethodImpl(Registers.Whole)]
    public static void Relu(Span<double> y)
    {
        V zero = V.Of(0);
        for (int i = 0; i < y.Length; i += V.Count)
            Registers.Store(V.Below(Registers.Load<V>(y, i), zero, zero, Registers.Load<V>(y, i)), y, i);
    }

    /// <summary>dy = 0 where the output was not positive.</summary>
    [MethodImpl(Registers.Whole)]
    public static void Mask(ReadOnlySpan<double> output, Span<double> dy)
    {
        V zero = V.Of(0);
        for (int i = 0; i < dy.Length; i += V.Count)
            Registers.Store(V.Below(zero, Registers.Load<V>(output, i), Registers.Load<V>(dy, i), zero), dy, i);
    }

    /// <summary>
    /// w -= rate · (dw + 2 · decay · w), and dw = 0 for the next step; gives the sum of the squares from before.
    /// </summary>
    [MethodImpl(Registers.Whole)]
    public static double Update(Span<double> w, Span<double> dw, double rate)
    {
        int i = 0;
        V squares = V.Of(0), keep = V.Of(1 - 2 * rate * TrainingTask.Decay), step = V.Of(-rate);
        for (; i <= w.Length - V.Count; i += V.Count)
        {
            V old = Registers.Load<V>(w, i);
            squares = V.MultiplyAdd(old, old, squares);
            Registers.Store(V.MultiplyAdd(step, Registers.Load<V>(dw, i), keep * old), w, i);
            Registers.Store(V.Of(0), dw, i);
        }

        double sum = V.Sum(squares);
        for (; i < w.Length; i++)
        {
            sum += w[i] * w[i];
            w[i] -= rate * (dw[i] + 2 * TrainingTask.Decay * w[i]);
            dw[i] = 0;
        }

        return sum;
    }

    /// <summary>How many multiply-adds the processor does in a microsecond at most.</summary>
    public static double Peak()
    {
        const int Turns = 200_000;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        double sums = TwelveSums(Turns);
        double time = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds;
        return sums > 0 ? 12.0 * Turns * V.Count / time : throw new InvalidOperationException("The sums were lost.");
    }

    /// <summary>Twelve sums at a time, so that none waits for another; all of them stay in registers.</summary>
    [MethodImpl(Registers.Whole)]
    private static double TwelveSums(int turns)
    {
        V u = V.Of(0.5), v = V.Of(1e-3);
        V a = u, b = u, c = u, d = u, e = u, f = u, g = u, h = u, i = u, j = u, k = u, l = u;
        for (int turn = 0; turn < turns; turn++)
        {
            a = V.MultiplyAdd(u, v, a);
            b = V.MultiplyAdd(u, v, b);
            c = V.MultiplyAdd(u, v, c);
            d = V.MultiplyAdd(u, v, d);
            e = V.MultiplyAdd(u, v, e);
            f = V.MultiplyAdd(u, v, f);
            g = V.MultiplyAdd(u, v, g);
            h = V.MultiplyAdd(u, v, h);
            i = V.MultiplyAdd(u, v, i);
            j = V.MultiplyAdd(u, v, j);
            k = V.MultiplyAdd(u, v, k);
            l = V.MultiplyAdd(u, v, l);
        }

        return V.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
