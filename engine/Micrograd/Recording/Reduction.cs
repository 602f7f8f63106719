namespace Micrograd;

/// <summary>How the losses of the examples in a batch become one number.</summary>
public enum Reduction
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
