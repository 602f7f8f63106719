using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Graphs;

/// <summary>A graph as its page shows it: names, gradients of a whole walk, and which values have a box.</summary>
internal sealed class WalkedGraph
{
    private const string RoomForNumber = "000.0000";
    private const int FewValues = 150; // so few have room for the slope and the gradient on a line

    public WalkedGraph(DrawnGraph drawn)
    {
        drawn.Stale?.RequireFresh();
        Drawn = drawn;
        Names = NamesOf(drawn);
        Grads = GradientsOf(drawn);
        IsHidden = IsParameterOfNeuron(drawn);
        int[] place = [.. IsHidden.Select((_, i) => i).Where(i => !IsHidden[i])];
        Shown = place;
        ShownEdges = [.. Enumerable.Range(0, drawn.Edges.Length).Where(i => !IsHidden[drawn.Edges[i].Operand])];
        Layout = LayOut();
        Kept = new KeptNumbers(drawn);
    }

    public DrawnGraph Drawn { get; }

    public IReadOnlyList<Value> Nodes => Drawn.Graph.Nodes;

    /// <summary>
    /// The name of each value: its label, with a number where several have the same; #1, #2, … for a computed value
    /// without one; empty for a number without one.
    /// </summary>
    public string[] Names { get; }

    /// <summary>The slope of the result for each value, added in the order in which Backward adds.</summary>
    public double[] Grads { get; }

    /// <summary>Whether a value has no box, because it belongs to a folded neuron.</summary>
    public bool[] IsHidden { get; }

    /// <summary>The values that have a box.</summary>
    public int[] Shown { get; }

    /// <summary>The edges between them.</summary>
    public int[] ShownEdges { get; }

    /// <summary>The places of the boxes of <see cref="Shown"/> and the lines of <see cref="ShownEdges"/>.</summary>
    public GraphLayout Layout { get; }

    /// <summary>The numbers that the page cannot or must not compute from their operands.</summary>
    public KeptNumbers Kept { get; }

    private GraphLayout LayOut()
    {
        int[] place = new int[Nodes.Count];
        for (int i = 0; i < Shown.Length; i++)
            place[Shown[i]] = i;
        GraphEdge[] edges = [.. ShownEdges.Select(i => Drawn.Edges[i])
            .Select(edge => new GraphEdge(place[edge.Operand], place[edge.User], edge.Twin))];
        int[] operands = new int[Shown.Length];
        foreach (GraphEdge edge in edges)
            operands[edge.User]++;
        GraphBox[] boxes = [.. Shown.Select((node, i) => GraphBox.Of(
            Nodes[node], operands[i], Names[node], Drawn.Data[node], Grads[node], RoomForNumber) with
            {
                IsStacked = true,
            })];
        double[] slopes = [.. ShownEdges.Select(i => Drawn.Slopes[i])];
        return GraphLayout.Of(boxes, edges, slopes, Shown.Length <= FewValues);
    }

    private static string[] NamesOf(DrawnGraph drawn)
    {
        string[] labels = [.. Enumerable.Range(0, drawn.Data.Length).Select(drawn.LabelOf)];
        var uses = labels.CountBy(label => label).ToDictionary();
        Dictionary<string, int> seen = [];
        int unnamed = 0;
        return [.. labels.Select((label, i) => label switch
        {
            "" => drawn.Graph.Nodes[i].IsLeaf ? "" : $"#{++unnamed}",
            _ when uses[label] == 1 => label,
            _ => $"{label}#{seen[label] = seen.GetValueOrDefault(label) + 1}",
        })];
    }

    private static double[] GradientsOf(DrawnGraph drawn)
    {
        double[] grads = new double[drawn.Data.Length];
        grads[^1] = 1;
        for (int end = drawn.Edges.Length, start; end > 0; end = start)
        {
            for (start = end - 1; start > 0 && drawn.Edges[start - 1].User == drawn.Edges[start].User;)
                start--;
            for (int i = start; i < end; i++)
                grads[drawn.Edges[i].Operand] += drawn.Slopes[i] * grads[drawn.Edges[i].User];
        }

        return grads;
    }

    /// <summary>In a large graph the weights and biases of neurons are inside them.</summary>
    private static bool[] IsParameterOfNeuron(DrawnGraph drawn)
    {
        IReadOnlyList<Value> nodes = drawn.Graph.Nodes;
        bool[] isHidden = new bool[nodes.Count];
        if (nodes.Count <= GraphLimits.MostUnfolded)
            return isHidden;

        HashSet<Value> parameters = [], others = [];
        foreach (Value node in nodes)
        {
            if (node.AsDot is { } dot)
            {
                parameters.UnionWith(dot.Weights.Where(weight => weight.IsLeaf));
                if (dot.Bias is { IsLeaf: true } bias)
                    parameters.Add(bias);
                others.UnionWith(dot.Inputs);
            }
            else
            {
                others.UnionWith(node.Operands);
            }
        }

        for (int i = 0; i < isHidden.Length; i++)
            isHidden[i] = parameters.Contains(nodes[i]) && !others.Contains(nodes[i]);
        return isHidden;
    }
}
