using System.Runtime.CompilerServices;
using R = System.Runtime.Intrinsics.Vector512;
using Register = System.Runtime.Intrinsics.Vector512<double>;

namespace Micrograd;

/// <summary>Registers of eight lanes.</summary>
internal readonly struct Lanes512(Register register) : ILanes<Lanes512>
{
    private readonly Register register = register;

    private Lanes256 Halves => new(R.GetLower(register) + R.GetUpper(register));

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
    public static void AddSums(Lanes512 a, Lanes512 b, Lanes512 c, Lanes512 d, ref double ab, ref double cd) =>
        Lanes256.AddSums(a.Halves, b.Halves, c.Halves, d.Halves, ref ab, ref cd);
}
