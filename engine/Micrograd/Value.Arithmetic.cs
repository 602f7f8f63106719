namespace Micrograd;

/// <content>
/// The operators. With a number on one side, the number becomes a leaf, as in the lecture. Whole numbers have operators
/// of their own because F# converts no operand: without them 2 * a would not compile there.
/// </content>
public sealed partial class Value
{
    /// <summary>The sum; its slope is 1 for both operands.</summary>
    /// <param name="left">The first term.</param>
    /// <param name="right">The second term.</param>
    public static Value operator +(Value left, Value right) => Operations.Add.Apply(left, right);

    /// <inheritdoc cref="op_Addition(Value, Value)"/>
    public static Value operator +(Value left, double right) => Operations.Add.Apply(left, new Value(right));

    /// <inheritdoc cref="op_Addition(Value, Value)"/>
    public static Value operator +(double left, Value right) => Operations.Add.Apply(new Value(left), right);

    /// <inheritdoc cref="op_Addition(Value, Value)"/>
    public static Value operator +(Value left, int right) => left + (double)right;

    /// <inheritdoc cref="op_Addition(Value, Value)"/>
    public static Value operator +(int left, Value right) => (double)left + right;

    /// <summary>
    /// The difference; its slopes are 1 and -1. With a number on the right it is left + (-number), as the lecture draws
    /// it.
    /// </summary>
    /// <param name="left">What is subtracted from.</param>
    /// <param name="right">What is subtracted.</param>
    public static Value operator -(Value left, Value right) => Operations.Subtract.Apply(left, right);

    /// <inheritdoc cref="op_Subtraction(Value, Value)"/>
    public static Value operator -(Value left, double right) => Operations.Add.Apply(left, new Value(-right));

    /// <inheritdoc cref="op_Subtraction(Value, Value)"/>
    public static Value operator -(double left, Value right) => Operations.Subtract.Apply(new Value(left), right);

    /// <inheritdoc cref="op_Subtraction(Value, Value)"/>
    public static Value operator -(Value left, int right) => left - (double)right;

    /// <inheritdoc cref="op_Subtraction(Value, Value)"/>
    public static Value operator -(int left, Value right) => (double)left - right;

    /// <summary>The product; the slope for each operand is the other one.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    public static Value operator *(Value left, Value right) => Operations.Multiply.Apply(left, right);

    /// <inheritdoc cref="op_Multiply(Value, Value)"/>
    public static Value operator *(Value left, double right) => Operations.Multiply.Apply(left, new Value(right));

    /// <inheritdoc cref="op_Multiply(Value, Value)"/>
    public static Value operator *(double left, Value right) => Operations.Multiply.Apply(new Value(left), right);

    /// <inheritdoc cref="op_Multiply(Value, Value)"/>
    public static Value operator *(Value left, int right) => left * (double)right;

    /// <inheritdoc cref="op_Multiply(Value, Value)"/>
    public static Value operator *(int left, Value right) => (double)left * right;

    /// <summary>
    /// The quotient, computed as the lecture does: left * right**-1, in two nodes and with the lecture's last digit.
    /// </summary>
    /// <remarks>
    /// Where |right| lies outside 1e-150 to 1e150, its square would overflow in the slope: there, and in recorded code,
    /// the quotient is one node with slopes 1/right and -(left/right)/right. Division by 0 gives infinity or NaN.
    /// </remarks>
    /// <param name="left">The numerator.</param>
    /// <param name="right">The denominator.</param>
    public static Value operator /(Value left, Value right) => HasReciprocal(Require.Operand(right, "/", "right "))
        ? Operations.Multiply.Apply(Require.Operand(left, "/", "left "), Operations.Reciprocal.Apply(right))
        : Operations.Divide.Apply(left, right);

    /// <inheritdoc cref="op_Division(Value, Value)"/>
    public static Value operator /(Value left, double right) => HasReciprocal(right)
        ? Operations.Multiply.Apply(left, new Value(1 / right))
        : Operations.Divide.Apply(left, new Value(right));

    /// <inheritdoc cref="op_Division(Value, Value)"/>
    public static Value operator /(double left, Value right) => new Value(left) / right;

    /// <inheritdoc cref="op_Division(Value, Value)"/>
    public static Value operator /(Value left, int right) => left / (double)right;

    /// <inheritdoc cref="op_Division(Value, Value)"/>
    public static Value operator /(int left, Value right) => (double)left / right;

    /// <summary>The value with the other sign; its slope is -1.</summary>
    /// <param name="operand">The value.</param>
    public static Value operator -(Value operand) => Operations.Negate.Apply(operand);

    /// <summary>The value divided by a count; F#'s <c>List.average</c> asks for it by this name.</summary>
    /// <param name="value">The sum.</param>
    /// <param name="count">How many were summed.</param>
    public static Value DivideByInt(Value value, int count) => value / count;

    /// <summary>A recorded divisor has no number yet, or another one in the next run.</summary>
    private static bool HasReciprocal(Value divisor) => !Recorder.IsHere && HasReciprocal(divisor.data);

    private static bool HasReciprocal(double divisor) => Math.Abs(divisor) is >= 1e-150 and <= 1e150;
}
