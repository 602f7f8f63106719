namespace Micrograd;

/// <summary>A number that remembers how it was computed.</summary>
public sealed class Value
{
    /// <summary>A leaf.</summary>
    public Value(double data, string? label = null) { Data = data; Label = label; }
    /// <summary>The number.</summary>
    public double Data { get; set; }
    /// <summary>The name.</summary>
    public string? Label { get; set; }
    /// <summary>A new zero.</summary>
    public static Value Zero => new(0);
    /// <summary>Sum.</summary>
    public static Value operator +(Value left, Value right) => new(left.Data + right.Data);
}
