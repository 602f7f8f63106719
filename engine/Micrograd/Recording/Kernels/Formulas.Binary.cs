namespace Micrograd;

/// <content>The operations on two values: the result y, and its slopes for a and for b.</content>
internal static partial class Formulas<V>
{
    private readonly struct Add : IBinaryFormula<V>
    {
        public V Value(V a, V b) => a + b;

        public V LeftSlope(V a, V b, V y) => One;

        public V RightSlope(V a, V b, V y) => One;
    }

    private readonly struct Subtract : IBinaryFormula<V>
    {
        public V Value(V a, V b) => a - b;

        public V LeftSlope(V a, V b, V y) => One;

        public V RightSlope(V a, V b, V y) => -One;
    }

    private readonly struct Multiply : IBinaryFormula<V>
    {
        public V Value(V a, V b) => a * b;

        public V LeftSlope(V a, V b, V y) => b;

        public V RightSlope(V a, V b, V y) => a;
    }

    private readonly struct Divide : IBinaryFormula<V>
    {
        public V Value(V a, V b) => a / b;

        public V LeftSlope(V a, V b, V y) => One / b;

        public V RightSlope(V a, V b, V y) => -y / b;
    }

    private readonly struct Max : IBinaryFormula<V>
    {
        public V Value(V a, V b) => V.Max(a, b);

        public V LeftSlope(V a, V b, V y) => Share(a, b);

        public V RightSlope(V a, V b, V y) => Share(b, a);
    }

    private readonly struct Min : IBinaryFormula<V>
    {
        public V Value(V a, V b) => V.Min(a, b);

        public V LeftSlope(V a, V b, V y) => Share(b, a);

        public V RightSlope(V a, V b, V y) => Share(a, b);
    }

    /// <summary>
    /// The slope of the larger of two for the first: 1 or 0, one half where they are equal, NaN beside a NaN.
    /// </summary>
    private static V Share(V first, V second)
    {
        V same = V.Equal(first, second, V.Of(0.5), V.Of(double.NaN));
        return V.Below(second, first, One, V.Below(first, second, Zero, same));
    }
}
