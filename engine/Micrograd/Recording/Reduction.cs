namespace Micrograd;

/// <summary>How the losses of a batch's examples become one number.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
