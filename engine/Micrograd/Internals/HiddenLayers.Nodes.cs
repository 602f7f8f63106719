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
        for (int l = 0; l < Layers.Length; l++)
        {
            var outputs = new Value[Layers[l].Outputs];
            for (int n = 0; n < outputs.Length; n++)
                outputs[n] = NodeOf(l, n, x);
            x = outputs;
        }

        return x;
    }

    private Value NodeOf(int layer, int neuron, Value[] x)
    {
        uint versions = snapshots[layer].Versions[neuron] + (layer == 0 ? inputVersions : 0);
        var dot = DotProduct.Operation(Layers[layer].Neurons[neuron], x, versions, changes);
        var sum = new Value(SumsOf(layer)[neuron], dot);
        double y = OutputsOf(layer)[neuron], grad = grads is null ? 0 : OutputGradsOf(layer)[neuron];
        if (Layers[layer].Activation is not { } activation)
        {
            sum.grad = grad;
            return sum;
        }

        double slope = activation.Slope(sum.data, y);
        sum.grad = havePassed ? 0 + slope * grad : 0;
        return new Value(y, activation) { left = sum, leftSlope = slope, grad = grad };
    }
}
