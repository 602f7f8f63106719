using System.Runtime.CompilerServices;

namespace Micrograd;

/// <content>Both kinds of tanh: the result y, and its slope for x.</content>
internal static partial class Formulas<V>
{
    private readonly struct LectureTanh : IUnaryFormula<V>
    {
        public V Value(V x)
        {
            V e = Registers.Exp(x + x);
            return V.Below(V.Of(350), x, One, (e - One) / (e + One));
        }

        public V Slope(V x, V y) => One - y * y;
    }

    /// <summary>Near 0 a quotient of polynomials, which keeps all digits; elsewhere 1 - 2 / (e^2|x| + 1).</summary>
    /// <remarks>Source: Cephes, tanh.c, by Stephen L. Moshier.</remarks>
    private readonly struct MathTanh : IUnaryFormula<V>
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Value(V x)
        {
            V size = V.Abs(x), far = One - V.Of(2) / (Registers.Exp(size + size) + One), square = x * x;
            V above = Quadratic(square, V.Of(-0.96439917942505224), -99.287723100191859, -1614.6876844170845);
            V below = Quadratic(square, square + V.Of(112.81167849163293), 2235.4883906010045, 4844.0630532512549);
            V near = x * V.MultiplyAdd(square, above / below, One);
            return V.Below(size, V.Of(0.625), near, V.Below(x, Zero, -far, far));
        }

        public V Slope(V x, V y) => One - y * y;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static V Quadratic(V x, V a, double b, double c) =>
            V.MultiplyAdd(V.MultiplyAdd(a, x, b), x, c);
    }
}
