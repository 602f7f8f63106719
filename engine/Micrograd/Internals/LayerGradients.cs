using System.Buffers;

namespace Micrograd;

/// <summary>The gradients of a layer's parameters during one Backward: taken from them, added to, and handed back once.</summary>
internal sealed class LayerGradients
{
    private readonly double[] before; // the gradients when they were taken: weights by neuron, then biases
    private readonly double[] now;

    public LayerGradients(LayerArrays layer)
    {
        Layer = layer;
        int count = layer.Outputs * (layer.Inputs + 1);
        before = ArrayPool<double>.Shared.Rent(count);
        now = ArrayPool<double>.Shared.Rent(count);
        int biases = layer.Outputs * layer.Inputs;
        for (int n = 0; n < layer.Outputs; n++)
        {
            Value[] weights = layer.Neurons[n].Weights;
            for (int i = 0; i < weights.Length; i++)
                before[n * weights.Length + i] = weights[i].grad;
            before[biases + n] = layer.Neurons[n].Bias!.grad;
        }

        before.AsSpan(0, count).CopyTo(now);
    }

    public LayerArrays Layer { get; }

    public Span<double> WeightsOf(int neuron) => now.AsSpan(neuron * Layer.Inputs, Layer.Inputs);

    public ref double BiasOf(int neuron) => ref now[Layer.Outputs * Layer.Inputs + neuron];

    /// <summary>Gives the gradients to the parameters; what another part of the graph added meanwhile is kept.</summary>
    public void HandBack()
    {
        int biases = Layer.Outputs * Layer.Inputs;
        for (int n = 0; n < Layer.Outputs; n++)
        {
            Value[] weights = Layer.Neurons[n].Weights;
            for (int i = 0; i < weights.Length; i++)
                HandBack(weights[i], n * weights.Length + i);
            HandBack(Layer.Neurons[n].Bias!, biases + n);
        }

        ArrayPool<double>.Shared.Return(before);
        ArrayPool<double>.Shared.Return(now);
    }

    private void HandBack(Value parameter, int at) =>
        parameter.grad = parameter.grad.Equals(before[at]) ? now[at] : now[at] + (parameter.grad - before[at]);
}
