using System.Diagnostics.CodeAnalysis;

namespace Micrograd;

/// <summary>Anything with parameters to train: a neuron, a layer, a network, or a model of your own.</summary>
/// <remarks>Source: micrograd's <c>Module</c>.</remarks>
[SuppressMessage("Naming", "CA1716", Justification = "micrograd's name; Visual Basic writes [Module].")]
public abstract class Module
{
    /// <summary>The values to train, in a defined order, each once.</summary>
    public abstract IReadOnlyList<Value> Parameters { get; }

    /// <summary>
    /// Sets the gradient of each parameter to 0. Without it, a second Backward adds to the gradients of the first.
    /// </summary>
    public void ZeroGrad()
    {
        Recorder.NotWhileRecording(nameof(ZeroGrad));
        foreach (Value parameter in Parameters)
            parameter.grad = 0;
    }
}
