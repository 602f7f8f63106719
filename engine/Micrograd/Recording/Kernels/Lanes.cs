using System.Runtime.Intrinsics;

namespace Micrograd;

/// <summary>Registers of eight lanes.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<double>>
{
    public static int Count => Vector512<double>.Count;

    public static Vector512<double> Load(ref double from) => Vector512.LoadUnsafe(ref from);

    public static void Store(Vector512<double> x, ref double to) => x.StoreUnsafe(ref to);

    public static Vector512<double> Of(double number) => Vector512.Create(number);

    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Vector512.MultiplyAddEstimate(a, b, c);

    public static Vector512<double> Below(
        Vector512<double> x, Vector512<double> limit, Vector512<double> low, Vector512<double> other) =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, limit), low, other);

    public static double Sum(Vector512<double> x) => Vector512.Sum(x);
}

/// <summary>Registers of four lanes.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<double>>
{
    public static int Count => Vector256<double>.Count;

    public static Vector256<double> Load(ref double from) => Vector256.LoadUnsafe(ref from);

    public static void Store(Vector256<double> x, ref double to) => x.StoreUnsafe(ref to);

    public static Vector256<double> Of(double number) => Vector256.Create(number);

    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) =>
        Vector256.MultiplyAddEstimate(a, b, c);

    public static Vector256<double> Below(
        Vector256<double> x, Vector256<double> limit, Vector256<double> low, Vector256<double> other) =>
        Vector256.ConditionalSelect(Vector256.LessThan(x, limit), low, other);

    public static double Sum(Vector256<double> x) => Vector256.Sum(x);
}

/// <summary>
/// Registers of two lanes. .NET runs them on every processor: without such registers, it computes them in ordinary
/// code.
/// </summary>
internal readonly struct Lanes128 : ILanes<Vector128<double>>
{
    public static int Count => Vector128<double>.Count;

    public static Vector128<double> Load(ref double from) => Vector128.LoadUnsafe(ref from);

    public static void Store(Vector128<double> x, ref double to) => x.StoreUnsafe(ref to);

    public static Vector128<double> Of(double number) => Vector128.Create(number);

    public static Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    public static Vector128<double> Subtract(Vector128<double> a, Vector128<double> b) => a - b;

    public static Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Vector128.MultiplyAddEstimate(a, b, c);

    public static Vector128<double> Below(
        Vector128<double> x, Vector128<double> limit, Vector128<double> low, Vector128<double> other) =>
        Vector128.ConditionalSelect(Vector128.LessThan(x, limit), low, other);

    public static double Sum(Vector128<double> x) => Vector128.Sum(x);
}
