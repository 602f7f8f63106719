namespace Micrograd;

/// <summary>All that a value was computed from, in a defined order: operands before users.</summary>
/// <remarks>
/// Depth first, operands from left to right: the order of the lecture's topological sort. Backward goes through it from
/// the end.
/// </remarks>
public sealed partial class Graph
{
    private readonly Value[] nodes;
    private IReadOnlyList<Edge>? edges;

    private Graph(Value root)
    {
        Root = root;
        nodes = GraphWalk.Order(root);
    }

    /// <summary>The value at the end.</summary>
    public Value Root { get; }

    /// <summary>The values, operands before users, the root last.</summary>
    public IReadOnlyList<Value> Nodes => nodes.AsReadOnly();

    /// <summary>
    /// The uses of operands, in the order of the users and of their operands. In a + a there are two.
    /// </summary>
    public IReadOnlyList<Edge> Edges => edges ??= [.. nodes.SelectMany(EdgesOf)];

    /// <summary>The graph of everything that a value was computed from.</summary>
    /// <param name="root">The value at the end, such as the loss.</param>
    public static Graph Of(Value root)
    {
        Recorder.NotWhileRecording("Graph.Of");
        return new Graph(root ?? throw new ArgumentNullException(
            nameof(root), "There is no graph of null. Pass the value at the end, such as the loss."));
    }

    /// <summary>
    /// The slope of the root with respect to each value: what <see cref="Value.Backward"/> leaves if all gradients are
    /// 0 before.
    /// </summary>
    /// <remarks>The slopes are worked out beside the graph: no <see cref="Value.Grad"/> is read or changed.</remarks>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Value.Data"/> under a dot product was set after it was computed.
    /// </exception>
    public IReadOnlyDictionary<Value, double> Slopes()
    {
        RequireFresh();
        Dictionary<Value, double> slopes = nodes.ToDictionary(node => node, _ => 0.0);
        slopes[Root] = 1;
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            foreach (Edge edge in EdgesOf(nodes[i]))
                slopes[edge.Operand] += edge.Slope * slopes[edge.User];
        }

        return slopes;
    }

    /// <summary>How far the rounding of all values together may move the root, to first order.</summary>
    internal double Rounding()
    {
        IReadOnlyDictionary<Value, double> slopes = Slopes();
        double SizeOf(Value node) => node.operation switch
        {
            WideOperation => EdgesOf(node).Sum(edge => Math.Abs(edge.Slope * edge.Operand.data)),
            _ when node.operation == Operations.Tanh => 1, // the lecture's formula subtracts numbers of this size
            _ => Math.Abs(node.data),
        };
        return Math.Pow(2, -52) * nodes.Where(node => !node.IsLeaf).Sum(node => Math.Abs(slopes[node]) * SizeOf(node));
    }

    /// <summary>How many values there are, how many of them are leaves, and the value at the end.</summary>
    /// <returns>Such as <c>Graph(7 values, 4 of them leaves, root Value(data=-8, grad=1))</c>.</returns>
    public override string ToString() =>
        $"Graph({nodes.Length} values, {nodes.Count(node => node.IsLeaf)} of them leaves, root {Root})";

    private static IEnumerable<Edge> EdgesOf(Value node) => node.Operands.Select((operand, i) =>
        new Edge(operand, node, i, node.IsStale ? double.NaN : node.operation!.SlopeOf(node, i)));

    private void RequireFresh()
    {
        foreach (Value node in nodes)
            node.RequireFresh();
    }
}
