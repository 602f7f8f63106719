namespace Micrograd;

/// <summary>The part that the dot products of one neuron share.</summary>
internal sealed class WeightsAndBias(Value[] weights, Value? bias)
{
    public Value[] Weights => weights;

    public Value? Bias => bias;

    /// <summary>As a rule they are; a weight may also be computed, and then there is something below it.</summary>
    public bool AreLeaves { get; } =
        bias is not { IsLeaf: false } && Array.TrueForAll(weights, weight => weight.IsLeaf);
}
