namespace Micrograd;

/// <summary>
/// A layer that was found in the graph: dot products over the same inputs, which differ from example to example, with
/// weights that all examples share.
/// </summary>
internal sealed class RecordedLayer
{
    private readonly List<Value> biases = [];
    private readonly List<Value> weights = [];

    private RecordedLayer(Value[] inputs) => Inputs = inputs;

    /// <summary>The values that all dot products read.</summary>
    public Value[] Inputs { get; }

    public List<Value> Products { get; } = [];

    /// <summary>The shared row of the first bias; the others follow.</summary>
    public int BiasRow { get; set; }

    /// <summary>The shared row of the first weight; the others follow.</summary>
    public int WeightRow { get; set; }

    public IReadOnlyList<Value> Biases => biases;

    /// <summary>All weights of the first dot product, then all of the second, and so on.</summary>
    public IReadOnlyList<Value> Weights => weights;

    /// <summary>Finds the layers among the nodes.</summary>
    /// <param name="nodes">The nodes that differ from example to example, each after its operands.</param>
    /// <param name="isShared">Whether a value is the same for all examples.</param>
    public static Dictionary<Value, RecordedLayer> Find(IEnumerable<Value> nodes, Predicate<Value> isShared)
    {
        var layerOf = new Dictionary<Value, RecordedLayer>();
        List<RecordedLayer> layers = [];
        foreach (Value node in nodes)
        {
            if (node.operation is not DotProduct dot || (dot.Bias is { } bias && !isShared(bias)))
                continue;
            Value[] weights = [.. dot.Weights], inputs = dot.Inputs;
            if (!Array.TrueForAll(weights, isShared))
                (weights, inputs) = (inputs, weights);
            if (!Array.TrueForAll(weights, isShared) || Array.Exists(inputs, isShared))
                continue;
            if (inputs.Distinct().Count() < inputs.Length)
                continue;

            RecordedLayer? layer = layers.Find(
                other => other.Inputs == inputs || other.Inputs.AsSpan().SequenceEqual(inputs));
            if (layer is null)
                layers.Add(layer = new RecordedLayer(inputs));
            layer.Products.Add(node);
            layer.biases.Add(dot.Bias ?? new Value(0, PlainNumber.Instance));
            layer.weights.AddRange(weights);
            layerOf.Add(node, layer);
        }

        return layerOf;
    }
}
