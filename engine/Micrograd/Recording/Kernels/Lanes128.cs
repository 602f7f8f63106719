using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using R = System.Runtime.Intrinsics.Vector128;
using Register = System.Runtime.Intrinsics.Vector128<double>;

namespace Micrograd;

/// <summary>
/// Registers of two lanes. .NET runs them on every processor: without such registers, it computes them in ordinary
/// code.
/// </summary>
internal readonly struct Lanes128(Register register) : ILanes<Lanes128>
{
    private readonly Register register = register;

    public static int Count => Register.Count;

    public static Lanes128 Load(ref double from) => new(R.LoadUnsafe(ref from));

    public static void Store(Lanes128 x, ref double to) => R.StoreUnsafe(x.register, ref to);

    public static Lanes128 Of(double number) => new(R.Create(number));

    public static Lanes128 operator +(Lanes128 a, Lanes128 b) => new(a.register + b.register);

    public static Lanes128 operator -(Lanes128 a, Lanes128 b) => new(a.register - b.register);

    public static Lanes128 operator *(Lanes128 a, Lanes128 b) => new(a.register * b.register);

    public static Lanes128 operator /(Lanes128 a, Lanes128 b) => new(a.register / b.register);

    public static Lanes128 operator -(Lanes128 x) => new(-x.register);

    public static Lanes128 MultiplyAdd(Lanes128 a, Lanes128 b, Lanes128 c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, c.register));

    public static Lanes128 MultiplyAdd(Lanes128 a, Lanes128 b, double c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, R.Create(c)));

    public static Lanes128 Max(Lanes128 a, Lanes128 b) => new(R.Max(a.register, b.register));

    public static Lanes128 Min(Lanes128 a, Lanes128 b) => new(R.Min(a.register, b.register));

    public static Lanes128 Abs(Lanes128 x) => new(R.Abs(x.register));

    public static Lanes128 Sqrt(Lanes128 x) => new(R.Sqrt(x.register));

    public static Lanes128 PowerOfTwo(Lanes128 k) =>
        new(R.AsDouble(R.AsInt64(k.register + R.Create(Registers.ExponentBias)) << Registers.ExponentShift));

    public static Lanes128 Log(Lanes128 x) => new(R.Log(x.register));

    public static Lanes128 Sin(Lanes128 x) => new(R.Sin(x.register));

    public static Lanes128 Cos(Lanes128 x) => new(R.Cos(x.register));

    public static Lanes128 Below(Lanes128 x, Lanes128 limit, Lanes128 low, Lanes128 other) =>
        new(R.ConditionalSelect(R.LessThan(x.register, limit.register), low.register, other.register));

    public static Lanes128 Equal(Lanes128 a, Lanes128 b, Lanes128 same, Lanes128 other) =>
        new(R.ConditionalSelect(R.Equals(a.register, b.register), same.register, other.register));

    public static double Sum(Lanes128 x) => R.Sum(x.register);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sums(Lanes128 a, Lanes128 b, Lanes128 c, Lanes128 d) =>
        Vector256.Create(Sum(a), Sum(b), Sum(c), Sum(d));
}
