using System.Runtime.Intrinsics;

namespace Micrograd;

/// <summary>
/// The loops in which a recorded program spends its time. The formula in each summary is for one number.
/// </summary>
internal abstract class Kernels
{
    /// <summary>The kernels for the widest registers of this processor.</summary>
    public static Kernels Best { get; } =
        Vector512.IsHardwareAccelerated ? new Kernels<Lanes512>()
        : Vector256.IsHardwareAccelerated ? new Kernels<Lanes256>()
        : new Kernels<Lanes128>();

    /// <summary>How many numbers one register holds.</summary>
    public abstract int Lanes { get; }

    /// <summary>y = f(x).</summary>
    public abstract void Apply(UnaryOperation operation, ReadOnlySpan<double> x, Span<double> y);

    /// <summary>target = 0 + f'(x) · source, or added to it.</summary>
    public abstract void PassSlope(
        UnaryOperation operation,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add);

    /// <summary>y = f(a, b).</summary>
    public abstract void Apply(
        BinaryOperation operation, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);

    /// <summary>target = 0 + (df/da or df/db) · source, or added to it.</summary>
    public abstract void PassSlope(
        BinaryOperation operation,
        bool toLeft,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> source,
        Span<double> target,
        bool add);

    /// <summary>
    /// y = log Σ e^x over the rows of terms, for the lanes that fill whole registers; returns how many they are.
    /// </summary>
    public abstract int LogSumExp(ReadOnlySpan<double> rows, int width, ReadOnlySpan<int> terms, Span<double> y);

    /// <summary>
    /// target = 0 + e^(x - y) · source, or added to it, for the numbers that fill whole registers; returns how many
    /// they are.
    /// </summary>
    public abstract int PassLogSumExp(
        ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> source, Span<double> target, bool add);

    /// <summary>target = 0 + factor · source, or added to it.</summary>
    public abstract void Pass(double factor, ReadOnlySpan<double> source, Span<double> target, bool add);

    /// <summary>target = 0 + a · b, or added to it.</summary>
    public abstract void PassProduct(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target, bool add);

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
