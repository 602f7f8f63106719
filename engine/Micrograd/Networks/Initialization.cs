namespace Micrograd;

/// <summary>How the first weights and the bias are drawn: neuron by neuron, weights before the bias.</summary>
/// <param name="Weight">Draws a weight, given the stream of random numbers and the neuron's number of inputs.</param>
/// <param name="Bias">Draws the bias, given the same.</param>
public sealed record Initialization(Func<IUniformSource, int, double> Weight, Func<IUniformSource, int, double> Bias)
{
    /// <summary>Weights and bias evenly distributed from -1 to 1, as in the lecture.</summary>
    public static Initialization Uniform { get; } =
        new((random, _) => random.Uniform(-1, 1), (random, _) => random.Uniform(-1, 1));

    /// <summary>Weights evenly distributed from -1 to 1; the bias is 0 and not drawn, as in micrograd's demo.</summary>
    public static Initialization ZeroBias { get; } = new((random, _) => random.Uniform(-1, 1), (_, _) => 0);

    /// <summary>
    /// Weights evenly distributed from -1 to 1 and divided by the square root of the number of inputs; the bias is 0
    /// and not drawn, as in LLM101n's micrograd.
    /// </summary>
    public static Initialization Scaled { get; } =
        new((random, inputs) => random.Uniform(-1, 1) * Math.Pow(inputs, -0.5), (_, _) => 0);
}
