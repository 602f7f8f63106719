namespace Micrograd;

/// <content>The neurons as nodes, for whoever looks at the graph.</content>
internal sealed partial class HiddenLayers
{
    private Value[]? nodes; // the outputs of the last hidden layer, once somebody looked

    /// <summary>Whether the neurons are nodes already. From then on a walk goes through the nodes.</summary>
    public bool AreNodes => nodes is not null;

    /// <summary>
    /// The outputs of the last hidden layer as nodes, with the numbers and the gradients that there are.
    /// </summary>
    public Value[] Nodes => nodes ??= MakeNodes();

    private Value[] MakeNodes()
    {
        Value[] x = inputs;
        int start = 0;
        for (int l = 0; l < layers.Length; l++)
        {
            var outputs = new Value[layers[l].Outputs];
            for (int n = 0; n < outputs.Length; n++)
                outputs[n] = NodeOf(l, n, start + n, x);
            start += outputs.Length;
            x = outputs;
        }

        return x;
    }

    private Value NodeOf(int layer, int neuron, int at, Value[] x)
    {
        uint versions = snapshots[layer].Versions[neuron] + (layer == 0 ? inputVersions : 0);
        var dot = DotProduct.Operation(layers[layer].Neurons[neuron], x, versions, changes);
        var sum = new Value(numbers[at], dot) { grad = grads is null ? 0 : grads[count + at] };
        if (layers[layer].Activation is not { } activation)
            return sum;
        return new Value(numbers[count + at], activation)
        {
            left = sum,
            leftSlope = numbers[2 * count + at],
            grad = grads is null ? 0 : grads[at],
        };
    }
}
