namespace Micrograd;

/// <summary>One use of a value: from the operand to the value computed from it, with the local slope there.</summary>
/// <param name="Operand">The value that was used.</param>
/// <param name="User">The value that was computed from it.</param>
/// <param name="Position">Which operand of the user it is, from 0.</param>
/// <param name="Slope">
/// d User / d Operand for this one use, at the forward pass; NaN where the operands of a dot product were set since.
/// </param>
public sealed record Edge(Value Operand, Value User, int Position, double Slope);
