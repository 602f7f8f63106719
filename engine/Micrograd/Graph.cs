namespace Micrograd;

/// <summary>From an operand to the value computed from it, with the local slope there.</summary>
/// <param name="Operand">What was used.</param>
/// <param name="User">What was computed from it.</param>
/// <param name="Position">Which operand of the user it is, from 0.</param>
/// <param name="Slope">
/// d User / d Operand for this one use, at the forward pass; NaN where the operands of a dot product were set since.
/// </param>
public sealed record Edge(Value Operand, Value User, int Position, double Slope);

/// <summary>All that a value was computed from, in a defined order: operands before users.</summary>
/// <remarks>
/// Depth first, operands from left to right: the order of the lecture's topological sort. Backward goes through it from the end.
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

    /// <summary>The uses of operands, in the order of the users and of their operands. In a + a there are two.</summary>
    public IReadOnlyList<Edge> Edges => edges ??= FindEdges();

    /// <summary>The graph of everything that a value was computed from.</summary>
    /// <param name="root">The value at the end, such as the loss.</param>
    public static Graph Of(Value root)
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("Graph.Of");
        return new Graph(root ?? throw new ArgumentNullException(
            nameof(root), "There is no graph of null. Pass the value at the end, such as the loss."));
    }

    /// <summary>How many values, how many of them were given, and the value at the end.</summary>
    /// <returns>Such as <c>Graph(7 values, 4 of them leaves, root Value(data=-8, grad=1))</c>.</returns>
    public override string ToString() =>
        $"Graph({nodes.Length} values, {nodes.Count(node => node.IsLeaf)} of them leaves, root {Root})";

    /// <summary>A copy of the graph in which each dot product is written out as the lecture's * and +, with the gradients there.</summary>
    /// <remarks>The copy has its own values, with the same labels, numbers and gradients; training it does not train the original.</remarks>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Value.Data"/> under a dot product changed since it was computed.
    /// </exception>
    public Graph Unfold()
    {
        CheckUnchanged();
        var copies = new Dictionary<Value, Value>(nodes.Length);
        foreach (Value node in nodes)
        {
            Value copy = node.operation switch
            {
                DotProduct dot => WriteOut(dot, copies, node.grad),
                ManyOperands many => many.Rebuild(operand => copies[operand]),
                _ => node.CopyOnto(copies),
            };
            copy.label = node.label;
            copy.grad = node.grad;
            copies.Add(node, copy);
        }

        return new Graph(copies[Root]);
    }

    /// <summary>Throws what Backward does where the slopes of a dot product are gone.</summary>
    internal void CheckUnchanged()
    {
        foreach (Value node in nodes)
            (node.operation as ManyOperands)?.CheckUnchanged(node);
    }

    private static Value WriteOut(DotProduct dot, Dictionary<Value, Value> copies, double grad)
    {
        Value? sum = dot.Bias is null ? null : copies[dot.Bias];
        for (int i = 0; i < dot.Weights.Length; i++)
        {
            Value product = copies[dot.Weights[i]] * copies[dot.Inputs[i]];
            product.grad = grad;
            sum = sum is null ? product : sum + product;
            if (i < dot.Weights.Length - 1)
                sum.grad = grad;
        }

        return sum!;
    }

    private List<Edge> FindEdges()
    {
        List<Edge> found = [];
        foreach (Value node in nodes)
        {
            IReadOnlyList<Value> operands = node.Operands;
            bool areGone = node.operation is ManyOperands { IsChanged: true };
            for (int i = 0; i < operands.Count; i++)
                found.Add(new Edge(operands[i], node, i, areGone ? double.NaN : node.operation!.SlopeOf(node, i)));
        }

        return found;
    }
}
