namespace Micrograd;

/// <summary>What computes one value from others: a name, a value, and its slope with respect to each operand.</summary>
/// <remarks>
/// That is all there is to know about an operation. Backpropagation, explanations, pictures, the gradient check and the
/// recorded program read it from here, for the operations of this library and for those of a user alike.
/// </remarks>
public abstract class Operation
{
    private protected Operation(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>The name that pictures show in the operation's node.</summary>
    public string Name { get; }

    /// <summary>An operation on one value.</summary>
    /// <example><c>var cube = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x);  var y = cube.Apply(x);</c></example>
    /// <param name="name">The name that pictures show.</param>
    /// <param name="value">The result y for the operand x.</param>
    /// <param name="slope">dy/dx, given x and the result y.</param>
    public static UnaryOperation Unary(string name, Func<double, double> value, Func<double, double, double> slope) =>
        new(name, value, slope);

    /// <summary>An operation on two values.</summary>
    /// <param name="name">The name that pictures show.</param>
    /// <param name="value">The result y for the operands a and b.</param>
    /// <param name="leftSlope">dy/da, given a, b and the result y.</param>
    /// <param name="rightSlope">dy/db, given a, b and the result y.</param>
    public static BinaryOperation Binary(
        string name,
        Func<double, double, double> value,
        Func<double, double, double, double> leftSlope,
        Func<double, double, double, double> rightSlope) => new(name, value, leftSlope, rightSlope);

    internal virtual string NameOn(Value node) => Name;

    internal abstract IReadOnlyList<Value> OperandsOf(Value node);

    internal abstract double SlopeOf(Value node, int operand);
}

/// <summary>An operation on one value. Make one with <see cref="Operation.Unary"/>.</summary>
public sealed class UnaryOperation : Operation
{
    internal UnaryOperation(string name, Func<double, double> value, Func<double, double, double> slope)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(slope);
        Value = value;
        Slope = slope;
    }

    internal Func<double, double> Value { get; }

    internal Func<double, double, double> Slope { get; }

    /// <summary>Computes a new value, which remembers its operand and the slope there.</summary>
    /// <param name="operand">The operand.</param>
    public Value Apply(Value operand)
    {
        double x = Micrograd.Value.Given(operand, Name).data;
        double y = Value(x);
        return new Value(y, this) { left = operand, leftSlope = Slope(x, y) };
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => [node.left!];

    internal override double SlopeOf(Value node, int operand) => node.leftSlope;
}

/// <summary>An operation on two values. Make one with <see cref="Operation.Binary"/>.</summary>
public sealed class BinaryOperation : Operation
{
    internal BinaryOperation(
        string name,
        Func<double, double, double> value,
        Func<double, double, double, double> leftSlope,
        Func<double, double, double, double> rightSlope)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(leftSlope);
        ArgumentNullException.ThrowIfNull(rightSlope);
        Value = value;
        LeftSlope = leftSlope;
        RightSlope = rightSlope;
    }

    internal Func<double, double, double> Value { get; }

    internal Func<double, double, double, double> LeftSlope { get; }

    internal Func<double, double, double, double> RightSlope { get; }

    /// <summary>Computes a new value, which remembers its operands and the slopes there.</summary>
    /// <param name="left">The first operand, a.</param>
    /// <param name="right">The second operand, b.</param>
    public Value Apply(Value left, Value right)
    {
        double a = Micrograd.Value.Given(left, Name, "left ").data;
        double b = Micrograd.Value.Given(right, Name, "right ").data;
        double y = Value(a, b);
        return new Value(y, this)
        {
            left = left,
            right = right,
            leftSlope = LeftSlope(a, b, y),
            rightSlope = RightSlope(a, b, y),
        };
    }

    /// <summary>The operation between a value and a plain number, which belongs to the operation: the node of x ** 2 has one operand.</summary>
    internal Value Apply(Value left, double number)
    {
        double a = Micrograd.Value.Given(left, Name, "left ").data;
        double y = Value(a, number);
        return new Value(y, this) { left = left, leftSlope = LeftSlope(a, number, y), rightSlope = number };
    }

    internal override string NameOn(Value node) => node.right is null ? Name + Digits.Of(node.rightSlope) : Name;

    internal override IReadOnlyList<Value> OperandsOf(Value node) => node.right is null ? [node.left!] : [node.left!, node.right];

    internal override double SlopeOf(Value node, int operand) => operand == 0 ? node.leftSlope : node.rightSlope;
}
