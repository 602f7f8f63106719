namespace Micrograd;

/// <summary>
/// A way to compute one value from others: a name, a value, and its slope with respect to each operand.
/// </summary>
/// <remarks>
/// That is all there is to know about an operation. Backpropagation, explanations, pictures, the gradient check and the
/// recorded program read it from here, for the operations of this library and for those of a user alike.
/// </remarks>
public abstract class Operation
{
    private protected Operation(string name) => Name = name;

    /// <summary>The name that pictures show in the operation's node.</summary>
    public string Name { get; }

    /// <summary>An operation on one value.</summary>
    /// <example>
    /// <c>var cube = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x);  var y = cube.Apply(x);</c>
    /// </example>
    /// <param name="name">The name that pictures show.</param>
    /// <param name="value">The result y for the operand x.</param>
    /// <param name="slope">dy/dx, given x and the result y.</param>
    public static UnaryOperation Unary(string name, Func<double, double> value, Func<double, double, double> slope)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(slope);
        return new UnaryOperation(name, value, slope);
    }

    /// <summary>An operation on two values.</summary>
    /// <param name="name">The name that pictures show.</param>
    /// <param name="value">The result y for the operands a and b.</param>
    /// <param name="leftSlope">dy/da, given a, b and the result y.</param>
    /// <param name="rightSlope">dy/db, given a, b and the result y.</param>
    public static BinaryOperation Binary(
        string name,
        Func<double, double, double> value,
        Func<double, double, double, double> leftSlope,
        Func<double, double, double, double> rightSlope)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(leftSlope);
        ArgumentNullException.ThrowIfNull(rightSlope);
        return new BinaryOperation(name, value, leftSlope, rightSlope);
    }

    /// <summary>The name of the operation, such as <c>Operation(tanh)</c>.</summary>
    public override string ToString() => $"Operation({Name})";

    internal abstract IReadOnlyList<Value> OperandsOf(Value node);

    internal abstract double SlopeOf(Value node, int operand);
}
