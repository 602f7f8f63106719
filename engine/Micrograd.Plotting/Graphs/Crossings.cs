namespace Micrograd.Plotting.Graphs;

/// <summary>Counts how often the links between neighboring columns cross.</summary>
internal static class Crossings
{
    public static long Of(LayeredGraph graph, int[] position)
    {
        long crossings = 0;
        for (int layer = 0; layer + 1 < graph.Layers.Length; layer++)
            crossings += Between(graph, layer, position);
        return crossings;
    }

    /// <summary>How often the links of two items of a column cross when the first stands above the second.</summary>
    public static int OfPair(IReadOnlyList<int> above, IReadOnlyList<int> below, int[] position)
    {
        int crossings = 0;
        foreach (int a in above)
        {
            foreach (int b in below)
                crossings += position[a] > position[b] ? 1 : 0;
        }

        return crossings;
    }

    /// <summary>
    /// Takes the links in the order of their left ends. A link crosses each earlier one that ends lower; a Fenwick tree
    /// counts these.
    /// </summary>
    private static long Between(LayeredGraph graph, int layer, int[] position)
    {
        int size = graph.Layers[layer + 1].Count;
        int[] tree = new int[size + 1];
        long crossings = 0;
        int links = 0;
        foreach (int item in graph.Layers[layer])
        {
            int[] ends = [.. graph.Right(item).Select(end => position[end]).Order()];
            foreach (int end in ends)
                crossings += links - CountUpTo(tree, end);
            foreach (int end in ends)
                Add(tree, end);
            links += ends.Length;
        }

        return crossings;
    }

    private static int CountUpTo(int[] tree, int position)
    {
        int count = 0;
        for (int i = position + 1; i > 0; i -= i & -i)
            count += tree[i];
        return count;
    }

    private static void Add(int[] tree, int position)
    {
        for (int i = position + 1; i < tree.Length; i += i & -i)
            tree[i]++;
    }
}
