namespace Micrograd;

/// <summary>The way by which a value reaches the end result over one use of it.</summary>
/// <param name="User">The value computed from it.</param>
/// <param name="Position">Which operand of the user it is, from 0.</param>
/// <param name="LocalSlope">d user / d value, for this use alone.</param>
/// <param name="UserGrad">d result / d user, which the walk found before.</param>
public sealed record Contribution(Value User, int Position, double LocalSlope, double UserGrad)
{
    /// <summary>The amount that this use adds to the gradient: local slope × the user's gradient.</summary>
    public double Amount => LocalSlope * UserGrad;
}
