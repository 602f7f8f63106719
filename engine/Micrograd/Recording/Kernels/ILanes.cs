namespace Micrograd;

/// <summary>
/// Operations on one register of the processor. A register holds several numbers; each lane holds one of them.
/// </summary>
/// <typeparam name="V">The register.</typeparam>
internal interface ILanes<V>
    where V : struct
{
    /// <summary>How many lanes a register has.</summary>
    static abstract int Count { get; }

    static abstract V Load(ref double from);

    static abstract void Store(V x, ref double to);

    /// <summary>The number in every lane.</summary>
    static abstract V Of(double number);

    static abstract V Add(V a, V b);

    static abstract V Subtract(V a, V b);

    static abstract V Multiply(V a, V b);

    /// <summary>a·b + c. It is rounded only once where the processor can do that.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);

    /// <summary>In each lane: low where x &lt; limit; other where it is not, or where x is NaN.</summary>
    static abstract V Below(V x, V limit, V low, V other);

    /// <summary>The sum over the lanes.</summary>
    static abstract double Sum(V x);
}
