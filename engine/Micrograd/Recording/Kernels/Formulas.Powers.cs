namespace Micrograd;

/// <content>x ** k: the result y, and its slope for x.</content>
internal static partial class Formulas<V>
{
    /// <summary>x ** k for a whole number k.</summary>
    private readonly struct Power(int k) : IUnaryFormula<V>
    {
        public V Value(V x) => Raise(x, k);

        public V Slope(V x, V y) => k == 0 ? Zero : V.Of(k) * Raise(x, k - 1);

        private static V Raise(V x, int exponent)
        {
            V power = One, square = x;
            for (int rest = Math.Abs(exponent); rest > 0; rest /= 2)
            {
                power = rest % 2 == 1 ? power * square : power;
                square *= square;
            }

            return exponent < 0 ? One / power : power;
        }
    }

    /// <summary>x ** 0.5: as in Math.Pow, it is 0 at -0 and infinite at -infinity.</summary>
    private readonly struct SquareRoot : IUnaryFormula<V>
    {
        public V Value(V x) => V.Below(x, V.Of(double.MinValue), V.Of(double.PositiveInfinity), V.Sqrt(x + Zero));

        public V Slope(V x, V y) => V.Of(0.5) / y;
    }
}
