namespace Micrograd;

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
        double a = Require.Operand(left, Name, "left ").data;
        double b = Require.Operand(right, Name, "right ").data;
        if (Recorder.HasNoNumber(left) || Recorder.HasNoNumber(right))
            return new Value(double.NaN, this) { left = left, right = right };
        double y = Value(a, b);
        return new Value(y, this)
        {
            left = left,
            right = right,
            leftSlope = LeftSlope(a, b, y),
            rightSlope = RightSlope(a, b, y),
        };
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => [node.left!, node.right!];

    internal override double SlopeOf(Value node, int operand) => operand == 0 ? node.leftSlope : node.rightSlope;
}
