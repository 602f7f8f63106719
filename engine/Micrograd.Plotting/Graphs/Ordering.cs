namespace Micrograd.Plotting.Graphs;

/// <summary>Orders each column so that few edges cross.</summary>
/// <remarks>
/// Barycenter sweeps, of which the best is kept, then exchanges of neighbors. Source: Sugiyama, Tagawa and Toda,
/// Methods for Visual Understanding of Hierarchical System Structures, 1981. Ties keep the order in which the lecture
/// would compute the values.
/// </remarks>
internal static class Ordering
{
    private const int Sweeps = 24;
    private const int Exchanges = 6;
    private const int LargestForExchanges = 3_000;

    public static void ReduceCrossings(LayeredGraph graph)
    {
        int[] position = new int[graph.Count];
        foreach (List<int> layer in graph.Layers)
            Number(layer, position);

        long fewest = Crossings.Of(graph, position);
        int[][] best = [.. graph.Layers.Select(layer => layer.ToArray())];
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(graph, position, toTheLeft: sweep % 2 == 0);
            long crossings = Crossings.Of(graph, position);
            if (crossings >= fewest)
                continue;
            fewest = crossings;
            best = [.. graph.Layers.Select(layer => layer.ToArray())];
        }

        for (int layer = 0; layer < best.Length; layer++)
        {
            graph.Layers[layer] = [.. best[layer]];
            Number(graph.Layers[layer], position);
        }

        if (graph.Count > LargestForExchanges)
            return;
        for (int round = 0; round < Exchanges && Exchange(graph, position); round++)
        {
        }
    }

    private static void Sweep(LayeredGraph graph, int[] position, bool toTheLeft)
    {
        double[] center = new double[graph.Count];
        for (int step = 1; step < graph.Layers.Length; step++)
        {
            int at = toTheLeft ? graph.Layers.Length - 1 - step : step;
            foreach (int item in graph.Layers[at])
            {
                IReadOnlyList<int> fixedOnes = toTheLeft ? graph.Right(item) : graph.Left(item);
                center[item] = fixedOnes.Count == 0 ? position[item] : fixedOnes.Average(other => position[other]);
            }

            graph.Layers[at] = [.. graph.Layers[at].OrderBy(item => center[item])];
            Number(graph.Layers[at], position);
        }
    }

    /// <summary>Swaps neighbors in a column where that removes crossings, and says whether it swapped any.</summary>
    private static bool Exchange(LayeredGraph graph, int[] position)
    {
        bool swapped = false;
        foreach (List<int> layer in graph.Layers)
        {
            for (int i = 0; i + 1 < layer.Count; i++)
            {
                (int a, int b) = (layer[i], layer[i + 1]);
                if (CrossingsOf(b, a) >= CrossingsOf(a, b))
                    continue;
                (layer[i], layer[i + 1]) = (b, a);
                (position[a], position[b]) = (i + 1, i);
                swapped = true;
            }
        }

        return swapped;

        int CrossingsOf(int above, int below) =>
            Crossings.OfPair(graph.Left(above), graph.Left(below), position)
            + Crossings.OfPair(graph.Right(above), graph.Right(below), position);
    }

    private static void Number(List<int> layer, int[] position)
    {
        for (int i = 0; i < layer.Count; i++)
            position[layer[i]] = i;
    }
}
