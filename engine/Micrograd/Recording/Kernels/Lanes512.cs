using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using R = System.Runtime.Intrinsics.Vector512;
using Register = System.Runtime.Intrinsics.Vector512<double>;

namespace Micrograd;

/// <summary>Registers of eight lanes.</summary>
internal readonly struct Lanes512(Register register) : ILanes<Lanes512>
{
    private readonly Register register = register;

    private Lanes256 Halves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(R.GetLower(register) + R.GetUpper(register));
    }

    public static int Count => Register.Count;

    public static Lanes512 Load(ref double from) => new(R.LoadUnsafe(ref from));

    public static void Store(Lanes512 x, ref double to) => R.StoreUnsafe(x.register, ref to);

    public static Lanes512 Of(double number) => new(R.Create(number));

    public static Lanes512 operator +(Lanes512 a, Lanes512 b) => new(a.register + b.register);

    public static Lanes512 operator -(Lanes512 a, Lanes512 b) => new(a.register - b.register);

    public static Lanes512 operator *(Lanes512 a, Lanes512 b) => new(a.register * b.register);

    public static Lanes512 operator /(Lanes512 a, Lanes512 b) => new(a.register / b.register);

    public static Lanes512 operator -(Lanes512 x) => new(-x.register);

    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, Lanes512 c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, c.register));

    public static Lanes512 MultiplyAdd(Lanes512 a, Lanes512 b, double c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, R.Create(c)));

    public static Lanes512 Max(Lanes512 a, Lanes512 b) => new(R.Max(a.register, b.register));

    public static Lanes512 Min(Lanes512 a, Lanes512 b) => new(R.Min(a.register, b.register));

    public static Lanes512 Abs(Lanes512 x) => new(R.Abs(x.register));

    public static Lanes512 Sqrt(Lanes512 x) => new(R.Sqrt(x.register));

    public static Lanes512 PowerOfTwo(Lanes512 k) =>
        new(R.AsDouble(R.AsInt64(k.register + R.Create(Registers.ExponentBias)) << Registers.ExponentShift));

    public static Lanes512 Log(Lanes512 x) => new(R.Log(x.register));

    public static Lanes512 Sin(Lanes512 x) => new(R.Sin(x.register));

    public static Lanes512 Cos(Lanes512 x) => new(R.Cos(x.register));

    public static Lanes512 Below(Lanes512 x, Lanes512 limit, Lanes512 low, Lanes512 other) =>
        new(R.ConditionalSelect(R.LessThan(x.register, limit.register), low.register, other.register));

    public static Lanes512 Equal(Lanes512 a, Lanes512 b, Lanes512 same, Lanes512 other) =>
        new(R.ConditionalSelect(R.Equals(a.register, b.register), same.register, other.register));

    public static double Sum(Lanes512 x) => R.Sum(x.register);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sums(Lanes512 a, Lanes512 b, Lanes512 c, Lanes512 d) => Avx512F.IsSupported
        ? Lanes256.SumsOfPairs(Pairs(a, b).Halves, Pairs(c, d).Halves)
        : Lanes256.Sums(a.Halves, b.Halves, c.Halves, d.Halves);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes512 Pairs(Lanes512 a, Lanes512 b) => // a0+a1, b0+b1, a2+a3, b2+b3, …
        new(Avx512F.UnpackLow(a.register, b.register) + Avx512F.UnpackHigh(a.register, b.register));
}
