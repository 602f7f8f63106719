namespace Micrograd;

/// <summary>The gradients of a layer's parameters during one Backward: taken, added to, and handed back once.</summary>
internal sealed class LayerGradients
{
    private double[] before = []; // as they were taken: the weights neuron by neuron, then the biases
    private double[] now = [];

    /// <summary>The layer whose gradients these are; null between two walks.</summary>
    public LayerArrays? Layer { get; private set; }

    private int Biases => Layer!.Outputs * Layer.Inputs;

    public void Take(LayerArrays layer)
    {
        Layer = layer;
        int count = layer.Outputs * (layer.Inputs + 1);
        if (before.Length < count)
            (before, now) = (new double[count], new double[count]);
        for (int n = 0; n < layer.Outputs; n++)
        {
            Value[] weights = layer.Neurons[n].Weights;
            for (int i = 0; i < weights.Length; i++)
                before[n * weights.Length + i] = weights[i].grad;
            before[Biases + n] = layer.Neurons[n].Bias!.grad;
        }

        before.AsSpan(0, count).CopyTo(now);
    }

    public Span<double> WeightsOf(int neuron) => now.AsSpan(neuron * Layer!.Inputs, Layer.Inputs);

    public ref double BiasOf(int neuron) => ref now[Biases + neuron];

    /// <summary>
    /// Gives the gradients to the parameters. What another part of the graph added meanwhile is kept.
    /// </summary>
    public void HandBack()
    {
        for (int n = 0; n < Layer!.Outputs; n++)
        {
            Value[] weights = Layer.Neurons[n].Weights;
            for (int i = 0; i < weights.Length; i++)
                HandBack(weights[i], n * weights.Length + i);
            HandBack(Layer.Neurons[n].Bias!, Biases + n);
        }

        Forget();
    }

    /// <summary>Keeps the arrays for the next layer, and nothing of this one.</summary>
    public void Forget() => Layer = null;

    private void HandBack(Value parameter, int at) =>
        parameter.grad = parameter.grad.Equals(before[at]) ? now[at] : now[at] + (parameter.grad - before[at]);
}
