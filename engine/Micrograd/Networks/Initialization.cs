namespace Micrograd;

/// <summary>How the first weights and bias of a neuron are drawn, neuron by neuron, weights before the bias.</summary>
/// <param name="Weight">A weight, from a source of numbers and the neuron's number of inputs.</param>
/// <param name="Bias">The bias, from the same.</param>
public sealed record Initialization(Func<IUniformSource, int, double> Weight, Func<IUniformSource, int, double> Bias)
{
    /// <summary>Weights and bias evenly from -1 to 1: the lecture.</summary>
    public static Initialization Uniform { get; } = new((random, _) => random.Uniform(-1, 1), (random, _) => random.Uniform(-1, 1));

    /// <summary>Weights evenly from -1 to 1, bias 0 and not drawn: micrograd's demo.</summary>
    public static Initialization ZeroBias { get; } = new((random, _) => random.Uniform(-1, 1), (_, _) => 0);

    /// <summary>
    /// Weights evenly from -1 to 1 over the square root of the number of inputs, bias 0 and not drawn: LLM101n's
    /// micrograd.
    /// </summary>
    public static Initialization Scaled { get; } =
        new((random, inputs) => random.Uniform(-1, 1) * Math.Pow(inputs, -0.5), (_, _) => 0);
}
