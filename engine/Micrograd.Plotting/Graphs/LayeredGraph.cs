namespace Micrograd.Plotting.Graphs;

/// <summary>
/// The values in their columns, from top to bottom, and a bend in each column that an edge passes through. So every
/// link goes from one column to the next, and an edge cannot run under a box.
/// </summary>
internal sealed class LayeredGraph
{
    public const int MostItems = 60_000;

    private readonly List<int> layerOf = [];
    private readonly List<List<int>> left = [];
    private readonly List<List<int>> right = [];

    private LayeredGraph(int values) => Values = values;

    /// <summary>How many items are values. They come first, in the order of the graph; the others are bends.</summary>
    public int Values { get; }

    public int Count => layerOf.Count;

    /// <summary>The items of each column from top to bottom.</summary>
    public List<int>[] Layers { get; private set; } = [];

    /// <summary>For each edge the items that it goes through, from operand to user.</summary>
    public List<int[]> Routes { get; } = [];

    public IReadOnlyList<int> Left(int item) => left[item];

    public IReadOnlyList<int> Right(int item) => right[item];

    public int LayerOf(int item) => layerOf[item];

    public bool IsBend(int item) => item >= Values;

    /// <param name="layers">The column of each value.</param>
    /// <param name="edges">
    /// From operand to user; the second use of an operand by the same user has twin 1, and so on.
    /// </param>
    public static LayeredGraph Build(int[] layers, IReadOnlyList<GraphEdge> edges)
    {
        var graph = new LayeredGraph(layers.Length);
        List<int> source = [];
        foreach (int layer in layers)
            graph.AddItem(layer, source, source.Count);

        // The edges of one operand share their bends: one line that branches is easier to read than several lines.
        var bends = new Dictionary<(int Operand, int Twin), List<int>>();
        foreach ((int operand, int user, int twin) in edges)
        {
            if (!bends.TryGetValue((operand, twin), out List<int>? way))
                bends.Add((operand, twin), way = [operand]);
            int length = layers[user] - layers[operand];
            while (way.Count < length)
            {
                int bend = graph.AddItem(layers[operand] + way.Count, source, operand);
                graph.Link(way[^1], bend);
                way.Add(bend);
            }

            graph.Link(way[length - 1], user);
            graph.Routes.Add([.. way.Take(length), user]);
        }

        graph.Layers = [.. Enumerable.Range(0, layers.Max() + 1).Select(_ => new List<int>())];
        foreach (int item in Enumerable.Range(0, graph.Count).OrderBy(item => source[item]))
            graph.Layers[graph.layerOf[item]].Add(item);
        return graph;
    }

    private int AddItem(int layer, List<int> source, int from)
    {
        if (Count >= MostItems)
        {
            throw new InvalidOperationException(
                $"The edges of this graph are too long to be drawn: they need more than {MostItems - Values} bends. "
                + "Draw a part of it: any Value is the root of its own graph.");
        }

        layerOf.Add(layer);
        left.Add([]);
        right.Add([]);
        source.Add(from);
        return Count - 1;
    }

    private void Link(int from, int to)
    {
        right[from].Add(to);
        left[to].Add(from);
    }
}
