using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using R = System.Runtime.Intrinsics.Vector256;
using Register = System.Runtime.Intrinsics.Vector256<double>;

namespace Micrograd;

/// <summary>Registers of four lanes.</summary>
internal readonly struct Lanes256(Register register) : ILanes<Lanes256>
{
    private readonly Register register = register;

    private Lanes128 Halves => new(R.GetLower(register) + R.GetUpper(register));

    public static int Count => Register.Count;

    public static Lanes256 Load(ref double from) => new(R.LoadUnsafe(ref from));

    public static void Store(Lanes256 x, ref double to) => R.StoreUnsafe(x.register, ref to);

    public static Lanes256 Of(double number) => new(R.Create(number));

    public static Lanes256 operator +(Lanes256 a, Lanes256 b) => new(a.register + b.register);

    public static Lanes256 operator -(Lanes256 a, Lanes256 b) => new(a.register - b.register);

    public static Lanes256 operator *(Lanes256 a, Lanes256 b) => new(a.register * b.register);

    public static Lanes256 operator /(Lanes256 a, Lanes256 b) => new(a.register / b.register);

    public static Lanes256 operator -(Lanes256 x) => new(-x.register);

    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, Lanes256 c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, c.register));

    public static Lanes256 MultiplyAdd(Lanes256 a, Lanes256 b, double c) =>
        new(R.MultiplyAddEstimate(a.register, b.register, R.Create(c)));

    public static Lanes256 Max(Lanes256 a, Lanes256 b) => new(R.Max(a.register, b.register));

    public static Lanes256 Min(Lanes256 a, Lanes256 b) => new(R.Min(a.register, b.register));

    public static Lanes256 Abs(Lanes256 x) => new(R.Abs(x.register));

    public static Lanes256 Sqrt(Lanes256 x) => new(R.Sqrt(x.register));

    public static Lanes256 PowerOfTwo(Lanes256 k) =>
        new(R.AsDouble(R.AsInt64(k.register + R.Create(Registers.ExponentBias)) << Registers.ExponentShift));

    public static Lanes256 Log(Lanes256 x) => new(R.Log(x.register));

    public static Lanes256 Sin(Lanes256 x) => new(R.Sin(x.register));

    public static Lanes256 Cos(Lanes256 x) => new(R.Cos(x.register));

    public static Lanes256 Below(Lanes256 x, Lanes256 limit, Lanes256 low, Lanes256 other) =>
        new(R.ConditionalSelect(R.LessThan(x.register, limit.register), low.register, other.register));

    public static Lanes256 Equal(Lanes256 a, Lanes256 b, Lanes256 same, Lanes256 other) =>
        new(R.ConditionalSelect(R.Equals(a.register, b.register), same.register, other.register));

    public static double Sum(Lanes256 x) => R.Sum(x.register);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register Sums(Lanes256 a, Lanes256 b, Lanes256 c, Lanes256 d) => Avx.IsSupported
        ? SumsOfPairs(Pairs(a, b), Pairs(c, d))
        : Lanes128.Sums(a.Halves, b.Halves, c.Halves, d.Halves);

    /// <summary>The sums of a, b, c and d from a0+a1, b0+b1, a2+a3, b2+b3, and the same of c and d.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Register SumsOfPairs(Lanes256 ab, Lanes256 cd) =>
        R.Create(R.GetLower(ab.register), R.GetLower(cd.register))
        + R.Create(R.GetUpper(ab.register), R.GetUpper(cd.register));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes256 Pairs(Lanes256 a, Lanes256 b) => new(Avx.HorizontalAdd(a.register, b.register));
}
