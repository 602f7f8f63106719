namespace Micrograd;

/// <summary>The operation and the printed name of each activation.</summary>
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
            nameof(activation),
            $"There is no activation {(int)activation}. Use Tanh, Relu, Sigmoid, Linear or MathTanh."),
    };

    /// <summary>The name as the demo prints it in ReLUNeuron, and LLM101n's micrograd in TanHNeuron.</summary>
    public static string PrintedName(this Activation activation) => activation switch
    {
        Activation.Relu => "ReLU",
        Activation.MathTanh => "TanH",
        _ => activation.ToString(),
    };
}
