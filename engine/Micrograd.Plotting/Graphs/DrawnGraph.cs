namespace Micrograd.Plotting.Graphs;

/// <summary>
/// A graph with its numbers, gradients and slopes at the time of Draw: training it later changes no picture.
/// </summary>
internal sealed class DrawnGraph
{
    private readonly IReadOnlyDictionary<Value, string> names;

    /// <param name="graph">The graph.</param>
    /// <param name="names">The names of values without a label.</param>
    public DrawnGraph(Graph graph, IReadOnlyDictionary<Value, string> names)
    {
        Graph = graph;
        this.names = names;
        Data = [.. graph.Nodes.Select(node => node.Data)];
        Grads = [.. graph.Nodes.Select(node => node.Grad)];
        Slopes = [.. graph.Edges.Select(edge => edge.Slope)];
        Stale = graph.Nodes.FirstOrDefault(node => node.IsStale);
        var number = new Dictionary<Value, int>(Data.Length);
        foreach (Value node in graph.Nodes)
            number.Add(node, number.Count);
        Edges = WithTwins(graph.Edges, number);
    }

    public Graph Graph { get; }

    /// <summary>Whether the graph still has the numbers and gradients of the time of Draw.</summary>
    public bool IsCurrent
    {
        get
        {
            for (int i = 0; i < Data.Length; i++)
            {
                Value node = Graph.Nodes[i];
                if (!node.Data.Equals(Data[i]) || !node.Grad.Equals(Grads[i]))
                    return false;
            }

            return true;
        }
    }

    /// <summary>The numbers, in the order of the graph.</summary>
    public double[] Data { get; }

    public double[] Grads { get; }

    /// <summary>The uses of operands by the numbers of the nodes, in the order of the graph's edges.</summary>
    public GraphEdge[] Edges { get; }

    /// <summary>The local slope of each edge; NaN where it is not known any more.</summary>
    public double[] Slopes { get; }

    /// <summary>A value whose slopes were gone already, or null.</summary>
    public Value? Stale { get; }

    /// <summary>The label that the picture shows for a value; empty if it has none.</summary>
    public string LabelOf(int node)
    {
        Value value = Graph.Nodes[node];
        return (string.IsNullOrEmpty(value.Label) ? names.GetValueOrDefault(value) : value.Label) ?? "";
    }

    public GraphLayout LayOut(bool slopes) => GraphLayout.Of(
        [.. Graph.Nodes.Select((node, i) => GraphBox.Of(
            node, node.Operands.Count, LabelOf(i), Data[i], Grads[i]))],
        Edges,
        Slopes,
        slopes);

    /// <summary>In a + a the second edge from a to + is the twin of the first.</summary>
    private static GraphEdge[] WithTwins(IReadOnlyList<Edge> edges, Dictionary<Value, int> number)
    {
        var seen = new Dictionary<(int, int), int>();
        return [.. edges.Select(edge =>
        {
            (int Operand, int User) ends = (number[edge.Operand], number[edge.User]);
            int twin = seen.GetValueOrDefault(ends);
            seen[ends] = twin + 1;
            return new GraphEdge(ends.Operand, ends.User, twin);
        })];
    }
}
