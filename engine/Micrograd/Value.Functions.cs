namespace Micrograd;

/// <content>
/// The functions, each as a method of the value and as a static one (F#'s <c>tanh v</c> and <c>v ** 2.0</c> look for
/// those).
/// </content>
public sealed partial class Value
{
    /// <summary>
    /// This value to the power of a number; slope k·x^(k-1). The lecture shows it as one node, "**k".
    /// </summary>
    /// <remarks>A negative value with a fractional power gives NaN; 0 to the power 0 is 1 with slope 0.</remarks>
    /// <param name="exponent">The number k.</param>
    public Value Pow(double exponent) => Operations.PowerOf(exponent).Apply(this);

    /// <inheritdoc cref="Pow(double)"/>
    public Value Pow(int exponent) => Pow((double)exponent);

    /// <summary>This value to the power of a value; slopes k·x^(k-1) and x^k·ln x.</summary>
    /// <remarks>A negative value with a fractional power gives NaN. At x = 0 the slope for k ≥ 0 is 0.</remarks>
    /// <param name="exponent">The exponent k.</param>
    public Value Pow(Value exponent) => Operations.Power.Apply(this, exponent);

    /// <inheritdoc cref="Pow(double)"/>
    /// <param name="value">The base x.</param>
    /// <param name="exponent">The number k.</param>
    public static Value Pow(Value value, double exponent) => Operations.PowerOf(exponent).Apply(value);

    /// <inheritdoc cref="Pow(double)"/>
    /// <param name="value">The base x.</param>
    /// <param name="exponent">The number k; F#'s <c>v ** 2</c> asks for a whole one.</param>
    public static Value Pow(Value value, int exponent) => Pow(value, (double)exponent);

    /// <inheritdoc cref="Pow(Value)"/>
    /// <param name="value">The base x.</param>
    /// <param name="exponent">The exponent k.</param>
    public static Value Pow(Value value, Value exponent) => Operations.Power.Apply(value, exponent);

    /// <summary>A number to the power of a value; slope c^k·ln c.</summary>
    /// <remarks>
    /// For c above 0. A negative number with a fractional power gives NaN, and with a whole one a slope of NaN. At c =
    /// 0 the slope for k ≥ 0 is 0; below, value and slope are infinite.
    /// </remarks>
    /// <param name="number">The base c.</param>
    /// <param name="exponent">The exponent k.</param>
    public static Value Pow(double number, Value exponent) => Operations.Power.Apply(new Value(number), exponent);

    /// <inheritdoc cref="Pow(double, Value)"/>
    public static Value Pow(int number, Value exponent) => Pow((double)number, exponent);

    /// <summary>e to the power of this value; its slope is itself. Above 709.78 it is infinity.</summary>
    public Value Exp() => Operations.Exp.Apply(this);

    /// <inheritdoc cref="Exp()"/>
    /// <param name="value">The exponent.</param>
    public static Value Exp(Value value) => Operations.Exp.Apply(value);

    /// <summary>The natural logarithm; slope 1/x. At 0 it is -infinity, below 0 NaN.</summary>
    public Value Log() => Operations.Log.Apply(this);

    /// <inheritdoc cref="Log()"/>
    /// <param name="value">The value.</param>
    public static Value Log(Value value) => Operations.Log.Apply(value);

    /// <summary>The hyperbolic tangent, as the lecture computes it: (e^2x - 1) / (e^2x + 1); slope 1 - tanh².</summary>
    /// <remarks>Absolute error under 3e-16. Where e^2x would overflow it is 1 with slope 0.</remarks>
    public Value Tanh() => Operations.Tanh.Apply(this);

    /// <inheritdoc cref="Tanh()"/>
    /// <param name="value">The value.</param>
    public static Value Tanh(Value value) => Operations.Tanh.Apply(value);

    /// <summary>
    /// The value where it is positive, else 0; slope 1 where it is positive, else 0 (at 0 too). NaN stays NaN.
    /// </summary>
    public Value Relu() => Operations.Relu.Apply(this);

    /// <inheritdoc cref="Relu()"/>
    /// <param name="value">The value.</param>
    public static Value Relu(Value value) => Operations.Relu.Apply(value);

    /// <summary>The logistic function 1 / (1 + e^-x); slope y·(1 - y).</summary>
    public Value Sigmoid() => Operations.Sigmoid.Apply(this);

    /// <inheritdoc cref="Sigmoid()"/>
    /// <param name="value">The value.</param>
    public static Value Sigmoid(Value value) => Operations.Sigmoid.Apply(value);

    /// <summary>The square root; slope 1 / (2·√x), infinite at 0. Below 0 it is NaN.</summary>
    public Value Sqrt() => Operations.Sqrt.Apply(this);

    /// <inheritdoc cref="Sqrt()"/>
    /// <param name="value">The value.</param>
    public static Value Sqrt(Value value) => Operations.Sqrt.Apply(value);

    /// <summary>The absolute value; slope 1, -1, or 0 at 0.</summary>
    public Value Abs() => Operations.Abs.Apply(this);

    /// <inheritdoc cref="Abs()"/>
    /// <param name="value">The value.</param>
    public static Value Abs(Value value) => Operations.Abs.Apply(value);

    /// <summary>The sine of an angle in radians; slope cos x.</summary>
    public Value Sin() => Operations.Sin.Apply(this);

    /// <inheritdoc cref="Sin()"/>
    /// <param name="value">The angle.</param>
    public static Value Sin(Value value) => Operations.Sin.Apply(value);

    /// <summary>The cosine of an angle in radians; slope -sin x.</summary>
    public Value Cos() => Operations.Cos.Apply(this);

    /// <inheritdoc cref="Cos()"/>
    /// <param name="value">The angle.</param>
    public static Value Cos(Value value) => Operations.Cos.Apply(value);

    /// <summary>
    /// The larger of two values; slope 1 for it and 0 for the other, one half each where they are equal.
    /// </summary>
    /// <param name="other">The other value.</param>
    public Value Max(Value other) => Operations.Max.Apply(this, other);

    /// <inheritdoc cref="Max(Value)"/>
    /// <param name="left">The one value.</param>
    /// <param name="right">The other value.</param>
    public static Value Max(Value left, Value right) => Operations.Max.Apply(left, right);

    /// <summary>
    /// The smaller of two values; slope 1 for it and 0 for the other, one half each where they are equal.
    /// </summary>
    /// <param name="other">The other value.</param>
    public Value Min(Value other) => Operations.Min.Apply(this, other);

    /// <inheritdoc cref="Min(Value)"/>
    /// <param name="left">The one value.</param>
    /// <param name="right">The other value.</param>
    public static Value Min(Value left, Value right) => Operations.Min.Apply(left, right);

    /// <summary>The sum of any number of values in one node, added from left to right; slope 1 for each.</summary>
    /// <param name="values">At least one value.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Value Sum(IEnumerable<Value> values) =>
        Summation.Of(Terms(values, "Value.Sum", ", or use Value.Zero"));

    /// <summary>
    /// The logarithm of the sum of e^x over any number of values, in one node; the slopes are the softmax.
    /// </summary>
    /// <remarks>
    /// It never overflows: the largest value is taken out of the sum first. Where one value is far above the others,
    /// the rest of the sum is kept to full relative accuracy.
    /// </remarks>
    /// <param name="values">At least one value, such as the logits of the classes.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Value LogSumExp(IEnumerable<Value> values) =>
        Micrograd.LogSumExp.Of(Terms(values, "Value.LogSumExp"));

    /// <summary>
    /// bias + w₀·x₀ + w₁·x₁ + … in one node, added from left to right; the slope for w is x and for x it is w.
    /// </summary>
    /// <remarks>
    /// The sum of a neuron. A picture can unfold it into the lecture's * and +. It reads its operands again in
    /// <see cref="Backward"/>, and refuses if their <see cref="Data"/> was set in between.
    /// </remarks>
    /// <param name="weights">The weights w.</param>
    /// <param name="inputs">As many inputs x.</param>
    /// <param name="bias">What the sum starts from; nothing if left out.</param>
    /// <exception cref="ArgumentException">There are not as many inputs as weights, or none.</exception>
    public static Value Dot(IEnumerable<Value> weights, IEnumerable<Value> inputs, Value? bias = null) =>
        DotProduct.Of(
            Require.NoNulls(weights, "Value.Dot", nameof(weights)),
            Require.NoNulls(inputs, "Value.Dot", nameof(inputs)),
            bias);

    private static Value[] Terms(IEnumerable<Value> values, string user, string alternative = "")
    {
        Value[] terms = Require.NoNulls(values, user, nameof(values));
        return terms.Length > 0 ? terms : throw new ArgumentException(
            $"{user} was given no values. Pass at least one{alternative}.", nameof(values));
    }
}
