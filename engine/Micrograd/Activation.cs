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
        _ => throw new ArgumentOutOfRangeException(
            nameof(activation), $"There is no activation {(int)activation}. Use Tanh, Relu, Sigmoid or Linear."),
    };

    /// <summary>As the demo prints it: ReLUNeuron.</summary>
    public static string PrintedName(this Activation activation) => activation == Activation.Relu ? "ReLU" : activation.ToString();
}
