using System.Runtime.Intrinsics;

namespace Micrograd;

/// <summary>
/// The loops in which a recorded program spends its time. The formula in each summary is for one number.
/// </summary>
internal abstract class Kernels
{
    /// <summary>The kernels for the widest registers of this processor.</summary>
    public static Kernels Best { get; } =
        Vector512.IsHardwareAccelerated ? new Kernels<Lanes512, Vector512<double>>()
        : Vector256.IsHardwareAccelerated ? new Kernels<Lanes256, Vector256<double>>()
        : new Kernels<Lanes128, Vector128<double>>();

    /// <summary>How many numbers one register holds.</summary>
    public abstract int Lanes { get; }

    /// <summary>y = a + b.</summary>
    public abstract void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);

    /// <summary>y = a - b.</summary>
    public abstract void Subtract(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);

    /// <summary>y = a · b.</summary>
    public abstract void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);

    /// <summary>y = -x.</summary>
    public abstract void Negate(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>y = x &lt; 0 ? 0 : x.</summary>
    public abstract void Relu(ReadOnlySpan<double> x, Span<double> y);

    /// <summary>target = 0 + factor · source, or added to it.</summary>
    public abstract void Pass(double factor, ReadOnlySpan<double> source, Span<double> target, bool add);

    /// <summary>target = 0 + a · b, or added to it.</summary>
    public abstract void PassProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target, bool add);

    /// <summary>target = (x > 0 ? 1 : x ≤ 0 ? 0 : x) · source, or added to it.</summary>
    public abstract void PassRelu(ReadOnlySpan<double> x, ReadOnlySpan<double> source, Span<double> target, bool add);

    /// <summary>The sum of all numbers.</summary>
    public abstract double Sum(ReadOnlySpan<double> x);

    /// <summary>a₀·b₀ + a₁·b₁ + …</summary>
    public abstract double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b);

    /// <summary>x += number.</summary>
    public abstract void Shift(double number, Span<double> x);

    /// <summary>
    /// For each target row r, lane by lane: target(r) = start(r) + Σ over source rows j of weight(r, j) · source(j).
    /// </summary>
    public abstract void Combine(in Combination rows);

    /// <summary>For each pair of rows: slopes(r, j) += Σ over lanes of target(r) · source(j).</summary>
    public abstract void Correlate(in Combination rows, Span<double> slopes);
}
