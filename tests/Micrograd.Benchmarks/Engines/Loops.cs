using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using V = System.Runtime.Intrinsics.Vector512<double>;

namespace Micrograd.Benchmarks;

/// <summary>The loops of <see cref="HandWritten"/>: four rows by two registers at a time.</summary>
internal static class Loops
{
    /// <summary>Numbers that start at a line of the cache; as many as a multiple of eight.</summary>
    public static double[] Aligned(int count)
    {
        while (true)
        {
            double[] numbers = GC.AllocateArray<double>(count, pinned: true); // each starts 24 bytes further on
            if (Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) % 64 == 0)
                return numbers;
        }
    }

    /// <summary>y = w·x + b, through relu.</summary>
    public static void Forward(double[] w, double[] b, double[] x, double[] y, int width, bool relu)
    {
        int outputs = b.Length, inputs = w.Length / outputs;
        for (int n = 0; n < width; n += 16)
        {
            int second = n + 8 < width ? n + 8 : n;
            for (int i = 0; i < outputs; i += 4)
            {
                int i1 = Math.Min(i + 1, outputs - 1);
                int i2 = Math.Min(i + 2, outputs - 1);
                int i3 = Math.Min(i + 3, outputs - 1);
                V a0 = V512(b[i]), a1 = V512(b[i1]), a2 = V512(b[i2]), a3 = V512(b[i3]);
                V c0 = a0, c1 = a1, c2 = a2, c3 = a3;
                ref double w0 = ref At(w, i * inputs), w1 = ref At(w, i1 * inputs);
                ref double w2 = ref At(w, i2 * inputs), w3 = ref At(w, i3 * inputs);
                ref double from = ref At(x, 0);
                for (int j = 0; j < inputs; j++)
                {
                    V u = Vector512.LoadUnsafe(ref from, (nuint)n), v = Vector512.LoadUnsafe(ref from, (nuint)second);
                    V k = V512(Unsafe.Add(ref w0, j));
                    (a0, c0) = (Vector512.FusedMultiplyAdd(k, u, a0), Vector512.FusedMultiplyAdd(k, v, c0));
                    k = V512(Unsafe.Add(ref w1, j));
                    (a1, c1) = (Vector512.FusedMultiplyAdd(k, u, a1), Vector512.FusedMultiplyAdd(k, v, c1));
                    k = V512(Unsafe.Add(ref w2, j));
                    (a2, c2) = (Vector512.FusedMultiplyAdd(k, u, a2), Vector512.FusedMultiplyAdd(k, v, c2));
                    k = V512(Unsafe.Add(ref w3, j));
                    (a3, c3) = (Vector512.FusedMultiplyAdd(k, u, a3), Vector512.FusedMultiplyAdd(k, v, c3));
                    from = ref Unsafe.Add(ref from, width);
                }

                Store(y, i * width, n, second, a0, c0, relu);
                Store(y, i1 * width, n, second, a1, c1, relu);
                Store(y, i2 * width, n, second, a2, c2, relu);
                Store(y, i3 * width, n, second, a3, c3, relu);
            }
        }
    }

    /// <summary>dx = wᵀ·dy where the output was positive, else 0.</summary>
    public static void Backward(double[] w, double[] dy, double[] output, double[] dx, int width)
    {
        int inputs = output.Length / width, outputs = dy.Length / width;
        for (int n = 0; n < width; n += 16)
        {
            int second = n + 8 < width ? n + 8 : n;
            for (int j = 0; j < inputs; j += 4) // hidden layers of all tasks are multiples of four
            {
                V a0 = V.Zero, a1 = V.Zero, a2 = V.Zero, a3 = V.Zero;
                V c0 = V.Zero, c1 = V.Zero, c2 = V.Zero, c3 = V.Zero;
                ref double from = ref At(dy, 0);
                ref double k = ref At(w, j);
                for (int i = 0; i < outputs; i++)
                {
                    V u = Vector512.LoadUnsafe(ref from, (nuint)n), v = Vector512.LoadUnsafe(ref from, (nuint)second);
                    (a0, c0) = (Vector512.FusedMultiplyAdd(V512(k), u, a0), Vector512.FusedMultiplyAdd(V512(k), v, c0));
                    V k1 = V512(Unsafe.Add(ref k, 1)), k2 = V512(Unsafe.Add(ref k, 2)), k3 = V512(Unsafe.Add(ref k, 3));
                    (a1, c1) = (Vector512.FusedMultiplyAdd(k1, u, a1), Vector512.FusedMultiplyAdd(k1, v, c1));
                    (a2, c2) = (Vector512.FusedMultiplyAdd(k2, u, a2), Vector512.FusedMultiplyAdd(k2, v, c2));
                    (a3, c3) = (Vector512.FusedMultiplyAdd(k3, u, a3), Vector512.FusedMultiplyAdd(k3, v, c3));
                    from = ref Unsafe.Add(ref from, width);
                    k = ref Unsafe.Add(ref k, inputs);
                }

                Mask(output, dx, j * width, n, second, a0, c0);
                Mask(output, dx, (j + 1) * width, n, second, a1, c1);
                Mask(output, dx, (j + 2) * width, n, second, a2, c2);
                Mask(output, dx, (j + 3) * width, n, second, a3, c3);
            }
        }
    }

    /// <summary>dw = dy·xᵀ.</summary>
    public static void WeightSlopes(double[] dy, double[] x, double[] dw, int width)
    {
        int inputs = x.Length / width, outputs = dy.Length / width;
        for (int i = 0; i < outputs; i += 4)
        {
            int i1 = Math.Min(i + 1, outputs - 1), i2 = Math.Min(i + 2, outputs - 1), i3 = Math.Min(i + 3, outputs - 1);
            ref double y0 = ref At(dy, i * width), y1 = ref At(dy, i1 * width);
            ref double y2 = ref At(dy, i2 * width), y3 = ref At(dy, i3 * width);
            for (int j = 0; j < inputs; j += 2) // no layer of any task has an odd number of inputs
            {
                V a0 = V.Zero, a1 = V.Zero, a2 = V.Zero, a3 = V.Zero;
                V c0 = V.Zero, c1 = V.Zero, c2 = V.Zero, c3 = V.Zero;
                ref double x0 = ref At(x, j * width), x1 = ref At(x, (j + 1) * width);
                for (nuint n = 0; n < (nuint)width; n += 8)
                {
                    V u = Vector512.LoadUnsafe(ref x0, n), v = Vector512.LoadUnsafe(ref x1, n);
                    var t = Vector512.LoadUnsafe(ref y0, n);
                    (a0, c0) = (Vector512.FusedMultiplyAdd(t, u, a0), Vector512.FusedMultiplyAdd(t, v, c0));
                    t = Vector512.LoadUnsafe(ref y1, n);
                    (a1, c1) = (Vector512.FusedMultiplyAdd(t, u, a1), Vector512.FusedMultiplyAdd(t, v, c1));
                    t = Vector512.LoadUnsafe(ref y2, n);
                    (a2, c2) = (Vector512.FusedMultiplyAdd(t, u, a2), Vector512.FusedMultiplyAdd(t, v, c2));
                    t = Vector512.LoadUnsafe(ref y3, n);
                    (a3, c3) = (Vector512.FusedMultiplyAdd(t, u, a3), Vector512.FusedMultiplyAdd(t, v, c3));
                }

                (dw[i * inputs + j], dw[i * inputs + j + 1]) = (Vector512.Sum(a0), Vector512.Sum(c0));
                (dw[i1 * inputs + j], dw[i1 * inputs + j + 1]) = (Vector512.Sum(a1), Vector512.Sum(c1));
                (dw[i2 * inputs + j], dw[i2 * inputs + j + 1]) = (Vector512.Sum(a2), Vector512.Sum(c2));
                (dw[i3 * inputs + j], dw[i3 * inputs + j + 1]) = (Vector512.Sum(a3), Vector512.Sum(c3));
            }
        }
    }

    public static double Sum(ReadOnlySpan<double> x)
    {
        V sum = V.Zero;
        for (int i = 0; i < x.Length; i += 8)
            sum += Vector512.LoadUnsafe(in x[i]);
        return Vector512.Sum(sum);
    }

    public static double Squares(ReadOnlySpan<double> x)
    {
        int i = 0;
        V sum = V.Zero;
        for (; i <= x.Length - 8; i += 8)
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(in x[i]), Vector512.LoadUnsafe(in x[i]), sum);
        double total = Vector512.Sum(sum);
        for (; i < x.Length; i++)
            total += x[i] * x[i];
        return total;
    }

    public static void Update(double[] w, double[] dw, double rate)
    {
        int i = 0;
        V keep = V512(1 - 2 * rate * TrainingTask.Decay), step = V512(-rate);
        for (; i <= w.Length - 8; i += 8)
        {
            ref double at = ref At(w, i);
            V kept = keep * Vector512.LoadUnsafe(ref at);
            Vector512.FusedMultiplyAdd(step, Vector512.LoadUnsafe(ref At(dw, i)), kept).StoreUnsafe(ref at);
        }

        for (; i < w.Length; i++)
            w[i] -= rate * (dw[i] + 2 * TrainingTask.Decay * w[i]);
    }

    private static V V512(double number) => Vector512.Create(number);

    private static ref double At(double[] array, int i) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), i);

    private static void Store(double[] y, int row, int first, int second, V a, V c, bool relu)
    {
        Vector512.StoreUnsafe(relu ? Vector512.Max(c, V.Zero) : c, ref At(y, row + second));
        Vector512.StoreUnsafe(relu ? Vector512.Max(a, V.Zero) : a, ref At(y, row + first));
    }

    private static void Mask(double[] output, double[] dx, int row, int first, int second, V a, V c)
    {
        ref double h = ref At(output, row), to = ref At(dx, row);
        Vector512.StoreUnsafe(
            c & Vector512.GreaterThan(Vector512.LoadUnsafe(ref h, (nuint)second), V.Zero), ref to, (nuint)second);
        Vector512.StoreUnsafe(
            a & Vector512.GreaterThan(Vector512.LoadUnsafe(ref h, (nuint)first), V.Zero), ref to, (nuint)first);
    }
}
