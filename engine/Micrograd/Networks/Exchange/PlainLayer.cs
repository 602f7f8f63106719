namespace Micrograd;

/// <summary>
/// A layer as other engines have it: activation(W·x + b), where W has a row for each neuron. Its tensors have the names
/// that PyTorch gives them: layers.0.weight and layers.0.bias for the first layer.
/// </summary>
internal sealed record PlainLayer(
    int Index, int Inputs, int Outputs, Activation Activation, double[] Weights, double[] Biases)
{
    public string Name => $"layers.{Index}";

    public string WeightName => WeightOf(Index);

    public string BiasName => BiasOf(Index);

    public static string WeightOf(int index) => $"layers.{index}.weight";

    public static string BiasOf(int index) => $"layers.{index}.bias";

    /// <summary>The layers of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="target">The kind of file, for the error, such as "an ONNX file".</param>
    /// <exception cref="InvalidOperationException">The neurons of a layer have different activations.</exception>
    public static PlainLayer[] Of(MLP network, string target) =>
        [.. network.Layers.Select((layer, index) => Of(layer, index, target))];

    /// <summary>The widths, inputs first, such as 2-16-16-1.</summary>
    public static string Shape(IReadOnlyList<PlainLayer> layers) =>
        string.Join('-', layers.Select(layer => layer.Outputs).Prepend(layers[0].Inputs));

    private static PlainLayer Of(Layer layer, int index, string target)
    {
        Activation[] activations = [.. layer.Neurons.Select(neuron => neuron.Activation).Distinct()];
        if (activations.Length > 1)
        {
            throw new InvalidOperationException(
                $"The neurons of layer {index + 1} have the activations {string.Join(" and ", activations)}, but " +
                $"{target} has one for a layer. Give them the same one, or keep the network with Save.");
        }

        return new(
            index,
            layer.Inputs,
            layer.Outputs,
            activations[0],
            [.. layer.Neurons.SelectMany(neuron => neuron.Weights, (_, weight) => weight.Data)],
            [.. layer.Neurons.Select(neuron => neuron.Bias.Data)]);
    }
}
