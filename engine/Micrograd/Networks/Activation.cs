namespace Micrograd;

/// <summary>The function that a neuron applies to its sum.</summary>
public enum Activation
{
    /// <summary>The hyperbolic tangent, as in the lecture.</summary>
    Tanh,

    /// <summary>The sum where it is positive, else 0, as in micrograd's demo.</summary>
    Relu,

    /// <summary>The logistic function.</summary>
    Sigmoid,

    /// <summary>No function: the output is the sum itself, as for scores and logits.</summary>
    Linear,

    /// <summary>
    /// The hyperbolic tangent of the C library, as in Python's math.tanh: LLM101n's digits, up to 3e-16 from the
    /// lecture's.
    /// </summary>
    MathTanh,
}
