namespace Micrograd;

/// <content>The operations on one value: the result y, and its slope for x.</content>
internal static partial class Formulas<V>
{
    private readonly struct Negate : IUnaryFormula<V>
    {
        public V Value(V x) => -x;

        public V Slope(V x, V y) => -One;
    }

    private readonly struct Exp : IUnaryFormula<V>
    {
        public V Value(V x) => Registers.Exp(x);

        public V Slope(V x, V y) => y;
    }

    private readonly struct Log : IUnaryFormula<V>
    {
        public V Value(V x) => V.Log(x);

        public V Slope(V x, V y) => One / x;
    }

    private readonly struct Relu : IUnaryFormula<V>
    {
        public V Value(V x) => V.Below(x, Zero, Zero, x);

        public V Slope(V x, V y) => V.Below(Zero, y, One, y); // y is not negative
    }

    private readonly struct Sigmoid : IUnaryFormula<V>
    {
        public V Value(V x) => One / (One + Registers.Exp(-x));

        public V Slope(V x, V y) => y * (One - y);
    }

    private readonly struct Softplus : IUnaryFormula<V>
    {
        public V Value(V x) => V.Max(x, Zero) + LogOfOnePlus(Registers.Exp(-V.Abs(x)));

        public V Slope(V x, V y) => One / (One + Registers.Exp(-x));
    }

    private readonly struct Sqrt : IUnaryFormula<V>
    {
        public V Value(V x) => V.Sqrt(x);

        public V Slope(V x, V y) => V.Of(0.5) / y;
    }

    private readonly struct Abs : IUnaryFormula<V>
    {
        public V Value(V x) => V.Abs(x);

        public V Slope(V x, V y) => V.Below(Zero, x, One, V.Below(x, Zero, -One, x));
    }

    private readonly struct Sin : IUnaryFormula<V>
    {
        public V Value(V x) => V.Sin(x);

        public V Slope(V x, V y) => V.Cos(x);
    }

    private readonly struct Cos : IUnaryFormula<V>
    {
        public V Value(V x) => V.Cos(x);

        public V Slope(V x, V y) => -V.Sin(x);
    }

    /// <summary>log(1 + x) for x ≥ 0, as <see cref="Operations.LogOfOnePlus"/> computes it.</summary>
    internal static V LogOfOnePlus(V x)
    {
        V sum = One + x;
        return V.Equal(sum, One, x, V.Log(sum) * x / (sum - One));
    }
}
