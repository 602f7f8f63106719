namespace Micrograd;

/// <summary>The part that the dot products of one neuron share.</summary>
internal sealed class WeightsAndBias(Value[] weights, Value? bias)
{
    public Value[] Weights => weights;

    public Value? Bias => bias;

    /// <summary>As a rule they are; a weight may also be computed, and then there is something below it.</summary>
    public bool AreLeaves { get; } = bias is not { IsLeaf: false } && Value.AreLeaves(weights);

    /// <summary>How often the Data of all of them was set, together.</summary>
    public uint Versions()
    {
        uint versions = Bias is null ? 0 : Bias.version;
        foreach (Value weight in Weights)
            versions += weight.version;
        return versions;
    }
}
