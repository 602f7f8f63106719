namespace Micrograd;

/// <summary>
/// A layer that was found in the graph: dot products over the same inputs, which differ from example to example, with
/// weights that all examples share. Each value is known by its position in the graph.
/// </summary>
internal sealed class RecordedLayer
{
    /// <summary>The position of a bias that is not there.</summary>
    public const int NoBias = -1;

    private readonly List<int> products = [];
    private readonly List<int> biases = [];
    private readonly List<int> weights = [];

    private RecordedLayer(int[] inputs) => Inputs = inputs;

    /// <summary>The values that all dot products read.</summary>
    public int[] Inputs { get; }

    public IReadOnlyList<int> Products => products;

    /// <summary>The shared row of the first bias; the others follow.</summary>
    public int BiasRow { get; set; }

    /// <summary>The shared row of the first weight; the others follow.</summary>
    public int WeightRow { get; set; }

    public IReadOnlyList<int> Biases => biases;

    /// <summary>All weights of the first dot product, then all of the second, and so on.</summary>
    public IReadOnlyList<int> Weights => weights;

    /// <summary>Finds the layers in a graph. For each node, the layer to which it belongs, or null.</summary>
    /// <param name="nodes">The nodes, each after its operands.</param>
    /// <param name="operandsOf">The positions of the operands of each node.</param>
    /// <param name="isPerExample">For each node, whether it differs from example to example.</param>
    public static RecordedLayer?[] Find(Value[] nodes, int[][] operandsOf, bool[] isPerExample)
    {
        bool IsShared(int node) => !isPerExample[node];
        var layerOf = new RecordedLayer?[nodes.Length];
        List<RecordedLayer> layers = [];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].operation is not DotProduct dot)
                continue;
            int first = dot.Bias is null ? 0 : 1, bias = dot.Bias is null ? NoBias : operandsOf[i][0];
            int[] weights = EverySecond(operandsOf[i], first), inputs = EverySecond(operandsOf[i], first + 1);
            if (!Array.TrueForAll(weights, IsShared))
                (weights, inputs) = (inputs, weights);
            if (!Array.TrueForAll(weights, IsShared) || Array.Exists(inputs, IsShared))
                continue;
            if (bias != NoBias && isPerExample[bias])
                continue;

            RecordedLayer? layer = layers.Find(other => other.Inputs.AsSpan().SequenceEqual(inputs));
            if (layer is null)
            {
                if (inputs.Distinct().Count() < inputs.Length)
                    continue;
                layers.Add(layer = new RecordedLayer(inputs));
            }

            layer.products.Add(i);
            layer.biases.Add(bias);
            layer.weights.AddRange(weights);
            layerOf[i] = layer;
        }

        return layerOf;
    }

    /// <summary>The first number, the third, the fifth and so on.</summary>
    public static int[] EverySecond(int[] numbers, int first)
    {
        int[] every = new int[(numbers.Length - first + 1) / 2];
        for (int i = 0; i < every.Length; i++)
            every[i] = numbers[first + 2 * i];
        return every;
    }
}
