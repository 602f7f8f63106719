namespace Micrograd;

/// <content>The functions of angles that a lecture rarely needs, and the hyperbolic ones.</content>
public sealed partial class Value
{
    /// <summary>The tangent of an angle in radians; slope 1 + tan².</summary>
    public Value Tan() => Operations.Tan.Apply(this);

    /// <inheritdoc cref="Tan()"/>
    /// <param name="value">The angle.</param>
    public static Value Tan(Value value) => Operations.Tan.Apply(value);

    /// <summary>The angle from -π/2 to π/2 with this sine; slope 1/√(1 - x²). Outside -1 to 1 it is NaN.</summary>
    public Value Asin() => Operations.Asin.Apply(this);

    /// <inheritdoc cref="Asin()"/>
    /// <param name="value">The sine.</param>
    public static Value Asin(Value value) => Operations.Asin.Apply(value);

    /// <summary>The angle from 0 to π with this cosine; slope -1/√(1 - x²). Outside -1 to 1 it is NaN.</summary>
    public Value Acos() => Operations.Acos.Apply(this);

    /// <inheritdoc cref="Acos()"/>
    /// <param name="value">The cosine.</param>
    public static Value Acos(Value value) => Operations.Acos.Apply(value);

    /// <summary>The angle from -π/2 to π/2 with this tangent; slope 1/(1 + x²).</summary>
    public Value Atan() => Operations.Atan.Apply(this);

    /// <inheritdoc cref="Atan()"/>
    /// <param name="value">The tangent.</param>
    public static Value Atan(Value value) => Operations.Atan.Apply(value);

    /// <summary>The hyperbolic sine; slope cosh x. Above 710.48 it is infinity, below -710.48 -infinity.</summary>
    public Value Sinh() => Operations.Sinh.Apply(this);

    /// <inheritdoc cref="Sinh()"/>
    /// <param name="value">The value.</param>
    public static Value Sinh(Value value) => Operations.Sinh.Apply(value);

    /// <summary>The hyperbolic cosine; slope sinh x. Beyond ±710.48 it is infinity.</summary>
    public Value Cosh() => Operations.Cosh.Apply(this);

    /// <inheritdoc cref="Cosh()"/>
    /// <param name="value">The value.</param>
    public static Value Cosh(Value value) => Operations.Cosh.Apply(value);
}
