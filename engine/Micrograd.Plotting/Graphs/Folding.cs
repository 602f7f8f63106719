namespace Micrograd.Plotting.Graphs;

/// <summary>Decides after which columns a wide graph goes on in the next row, as a text does.</summary>
internal static class Folding
{
    /// <summary>A picture as wide as this can be read on a slide.</summary>
    public const float Readable = 1_550;

    private const float Narrowest = 1_000;
    private const float Step = 1.25f;
    private const double SlideHeight = 870;
    private const double LargeEnough = 0.9;
    private const double CostOfRow = 0.6;
    private const double CostOfLine = 0.12;

    /// <summary>The rows in which the letters are largest on a slide; one row where the graph is not wide.</summary>
    /// <param name="graph">The columns with their items.</param>
    /// <param name="columns">The sides of each column, all in one row.</param>
    /// <param name="y">The middle of each item, all in one row.</param>
    /// <param name="heights">The height of each item.</param>
    /// <param name="edges">The edges, in the order of the graph's routes.</param>
    /// <param name="room">The free space before the first column of a row, for slopes.</param>
    public static GraphRows Best(
        LayeredGraph graph,
        (float Left, float Right)[] columns,
        double[] y,
        double[] heights,
        GraphEdge[] edges,
        float room)
    {
        var best = GraphRows.Of(graph, columns, y, heights, edges, [0], room);
        float width = best.Size.Width;
        for (float limit = width; width > Readable && limit > Narrowest; limit = NextLimit(limit))
        {
            int[] starts = StartsOf(graph, columns, limit);
            var rows = GraphRows.Of(graph, columns, y, heights, edges, starts, room);
            if (SizeOnSlide(rows) > SizeOnSlide(best))
                best = rows;
        }

        return best;
    }

    /// <summary>So that one of them is the readable width itself.</summary>
    private static float NextLimit(float limit) =>
        limit > Readable ? Math.Max(Readable, limit / Step) : limit / Step;

    /// <summary>How large the letters are on a slide; a little smaller than in the picture is large enough.</summary>
    private static double SizeOnSlide(GraphRows rows) =>
        Math.Min(LargeEnough, Math.Min(Readable / rows.Size.Width, SlideHeight / rows.Size.Height));

    /// <summary>
    /// The first column of each row: rows of like width, none wider than the limit, broken where few lines pass.
    /// </summary>
    private static int[] StartsOf(LayeredGraph graph, (float Left, float Right)[] columns, float limit)
    {
        double[] cost = [0, .. Enumerable.Repeat(double.PositiveInfinity, columns.Length)];
        int[] start = new int[columns.Length + 1];
        for (int end = 1; end <= columns.Length; end++)
        {
            for (int from = end - 1; from >= 0; from--)
            {
                double share = (columns[end - 1].Right - columns[from].Left) / limit;
                if (share > 1 && from < end - 1)
                    break;
                int lines = from == 0 ? 0 : graph.Layers[from - 1].Count(item => graph.Right(item).Count > 0);
                double all = cost[from] + share * share + CostOfRow + CostOfLine * lines;
                if (all < cost[end])
                    (cost[end], start[end]) = (all, from);
            }
        }

        var starts = new Stack<int>();
        for (int end = columns.Length; end > 0; end = start[end])
            starts.Push(start[end]);
        return [.. starts];
    }
}
