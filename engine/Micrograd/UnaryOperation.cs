namespace Micrograd;

/// <summary>An operation on one value. Make one with <see cref="Operation.Unary"/>.</summary>
public sealed class UnaryOperation : Operation
{
    internal UnaryOperation(string name, Func<double, double> value, Func<double, double, double> slope)
        : base(name)
    {
        Value = value;
        Slope = slope;
    }

    internal Func<double, double> Value { get; }

    internal Func<double, double, double> Slope { get; }

    /// <summary>The number k if the operation is x ** k, else null.</summary>
    internal double? Exponent { get; init; }

    /// <summary>Computes a new value, which remembers its operand and the slope there.</summary>
    /// <param name="operand">The operand.</param>
    public Value Apply(Value operand)
    {
        double x = Require.Operand(operand, Name).data;
        if (Recorder.HasNoNumber(operand))
            return new Value(double.NaN, this) { left = operand };
        double y = Value(x);
        return new Value(y, this) { left = operand, leftSlope = Slope(x, y) };
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => [node.left!];

    internal override double SlopeOf(Value node, int operand) => node.leftSlope;
}
