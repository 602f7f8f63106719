namespace Micrograd;

/// <summary>The gradients of a layer's parameters during one Backward: taken, added to, and handed back once.</summary>
internal sealed class LayerGradients
{
    private Panels weightsBefore = new(0, 0); // as they were taken
    private double[] biasesBefore = [];

    /// <summary>The layer whose gradients these are; null between two walks.</summary>
    public LayerArrays? Layer { get; private set; }

    /// <summary>The gradients of the weights, a row for each neuron.</summary>
    public Panels Weights { get; private set; } = new(0, 0);

    public double[] Biases { get; private set; } = [];

    /// <summary>The inputs of the layer, a row for each example that waits.</summary>
    public Panels Inputs { get; private set; } = new(0, 0);

    public void Take(LayerArrays layer)
    {
        Reserve(layer);
        Layer = layer;
        for (int n = 0; n < layer.Outputs; n++)
        {
            for (int panel = 0; panel < Weights.Count; panel++)
            {
                ReadOnlySpan<Value> weights = Panels.PartOf<Value>(panel, layer.Neurons[n].Weights);
                Span<double> part = weightsBefore.Part(panel, n);
                for (int i = 0; i < weights.Length; i++)
                    part[i] = weights[i].grad;
            }

            biasesBefore[n] = Biases[n] = layer.Neurons[n].Bias!.grad;
        }

        weightsBefore.CopyTo(Weights);
    }

    /// <summary>
    /// Gives the gradients to the parameters. What another part of the graph added meanwhile is kept.
    /// </summary>
    public void HandBack()
    {
        for (int n = 0; n < Layer!.Outputs; n++)
        {
            for (int panel = 0; panel < Weights.Count; panel++)
            {
                ReadOnlySpan<Value> weights = Panels.PartOf<Value>(panel, Layer.Neurons[n].Weights);
                HandBack(weights, weightsBefore.Part(panel, n), Weights.Part(panel, n));
            }

            HandBack([Layer.Neurons[n].Bias!], biasesBefore.AsSpan(n), Biases.AsSpan(n));
        }

        Forget();
    }

    /// <summary>Keeps the arrays for the next walk, and nothing of the layer.</summary>
    public void Forget() => Layer = null;

    private static void HandBack(ReadOnlySpan<Value> parameters, ReadOnlySpan<double> before, ReadOnlySpan<double> now)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            Value parameter = parameters[i];
            parameter.grad = parameter.grad == before[i] ? now[i] : now[i] + (parameter.grad - before[i]);
        }
    }

    private void Reserve(LayerArrays layer)
    {
        if (Weights.Has(layer.Outputs, layer.Inputs))
            return;
        weightsBefore = new Panels(layer.Outputs, layer.Inputs);
        biasesBefore = new double[layer.Outputs];
        Weights = new Panels(layer.Outputs, layer.Inputs);
        Biases = new double[layer.Outputs];
        Inputs = new Panels(HiddenLayers.Waiting.Most, layer.Inputs);
    }
}
