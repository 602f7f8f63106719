namespace Micrograd.Plotting.Graphs;

/// <summary>The height of each item: near its neighbors, with long edges straight and no item over another.</summary>
internal static class Placement
{
    private const int Passes = 12;
    private const int FinalPasses = 4;

    /// <param name="graph">The columns in their order.</param>
    /// <param name="heights">How high each item is, in pixels.</param>
    /// <param name="gap">The free space between two items, in pixels.</param>
    /// <returns>The middle of each item, in pixels from the top.</returns>
    public static double[] Of(LayeredGraph graph, IReadOnlyList<double> heights, double gap)
    {
        double[] y = new double[graph.Count];
        var weights = new LinkWeights(graph);
        foreach (List<int> layer in graph.Layers)
            Arrange(layer, heights, gap, y, _ => (0, 1));

        int last = graph.Layers.Length - 1;
        for (int pass = 0; pass < Passes; pass++)
        {
            for (int i = 1; i <= last; i++)
                ArrangeBy(i, left: true, right: false);
            for (int i = last - 1; i >= 0; i--)
                ArrangeBy(i, left: false, right: true);
        }

        for (int pass = 0; pass < FinalPasses; pass++)
        {
            for (int i = last; i >= 0; i--)
                ArrangeBy(i, left: true, right: true);
        }

        double top = Enumerable.Range(0, graph.Count).Min(item => y[item] - heights[item] / 2);
        return [.. y.Select(middle => middle - top)];

        void ArrangeBy(int layer, bool left, bool right) =>
            Arrange(graph.Layers[layer], heights, gap, y, item => Wish(graph, weights, item, y, left, right));
    }

    /// <summary>The weighted mean height of an item's neighbors.</summary>
    private static (double Height, double Weight) Wish(
        LayeredGraph graph, LinkWeights weights, int item, double[] y, bool left, bool right)
    {
        double sum = 0, weight = 0;
        if (left)
            Gather(graph.Left(item));
        if (right)
            Gather(graph.Right(item));
        return weight > 0 ? (sum / weight, weight) : (y[item], LinkWeights.Leaf);

        void Gather(IReadOnlyList<int> neighbors)
        {
            foreach (int other in neighbors)
            {
                double w = weights.Of(item, other);
                sum += w * y[other];
                weight += w;
            }
        }
    }

    /// <summary>
    /// The heights nearest to the wishes (least squares) that keep the order and the gaps: without the gaps that is
    /// isotonic regression, which pooling adjacent violators solves exactly.
    /// </summary>
    private static void Arrange(
        List<int> layer,
        IReadOnlyList<double> heights,
        double gap,
        double[] y,
        Func<int, (double Height, double Weight)> wish)
    {
        double[] offset = new double[layer.Count];
        List<(double Height, double Weight, int Count)> pools = [];
        for (int i = 0; i < layer.Count; i++)
        {
            if (i > 0)
                offset[i] = offset[i - 1] + (heights[layer[i - 1]] + heights[layer[i]]) / 2 + gap;
            (double height, double weight) = wish(layer[i]);
            (double Height, double Weight, int Count) pool = (height - offset[i], weight, 1);
            while (pools.Count > 0 && pools[^1].Height > pool.Height)
            {
                (double Height, double Weight, int Count) above = pools[^1];
                pools.RemoveAt(pools.Count - 1);
                double both = above.Weight + pool.Weight;
                double mean = (above.Height * above.Weight + pool.Height * pool.Weight) / both;
                pool = (mean, both, above.Count + pool.Count);
            }

            pools.Add(pool);
        }

        int next = 0;
        foreach ((double Height, double Weight, int Count) pool in pools)
        {
            for (int i = 0; i < pool.Count; i++, next++)
                y[layer[next]] = pool.Height + offset[next];
        }
    }
}
