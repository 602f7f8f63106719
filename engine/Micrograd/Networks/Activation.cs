namespace Micrograd;

/// <summary>What a neuron does with its sum.</summary>
public enum Activation
{
    /// <summary>The hyperbolic tangent, as in the lecture.</summary>
    Tanh,

    /// <summary>The sum where it is positive, else 0, as in micrograd's demo.</summary>
    Relu,

    /// <summary>The logistic function.</summary>
    Sigmoid,

    /// <summary>Nothing: the sum itself, for scores and logits.</summary>
    Linear,

    /// <summary>The hyperbolic tangent of the C library, as Python's math.tanh: LLM101n's digits, up to 3e-16 from the lecture's.</summary>
    MathTanh,
}

internal static class ActivationOperations
{
    /// <summary>The operation, or null for <see cref="Activation.Linear"/>.</summary>
    public static UnaryOperation? Operation(this Activation activation) => activation switch
    {
        Activation.Tanh => Operations.Tanh,
        Activation.Relu => Operations.Relu,
        Activation.Sigmoid => Operations.Sigmoid,
        Activation.Linear => null,
        Activation.MathTanh => Operations.MathTanh,
        _ => throw new ArgumentOutOfRangeException(
            nameof(activation), $"There is no activation {(int)activation}. Use Tanh, Relu, Sigmoid, Linear or MathTanh."),
    };

    /// <summary>As the demo prints it, ReLUNeuron, and LLM101n's micrograd, TanHNeuron.</summary>
    public static string PrintedName(this Activation activation) => activation switch
    {
        Activation.Relu => "ReLU",
        Activation.MathTanh => "TanH",
        _ => activation.ToString(),
    };
}
