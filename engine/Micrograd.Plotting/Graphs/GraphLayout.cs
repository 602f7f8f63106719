using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>The places of the boxes and the lines, in pixels.</summary>
internal sealed class GraphLayout
{
    private const double Gap = 16;
    private const double BendHeight = 8;
    private const float Between = 46;
    private const float MostBetween = 150;
    private const float RoomForSlope = 100;
    private const float RoomForTurned = 60;
    private const float Steepness = 0.16f;

    private GraphLayout(IReadOnlyList<GraphBox> boxes, SKPoint[] places, IReadOnlyList<GraphLine> lines, SKSize size)
    {
        Boxes = boxes;
        Places = places;
        Lines = lines;
        Size = size;
    }

    public IReadOnlyList<GraphBox> Boxes { get; }

    /// <summary>The middle of the right side of each box.</summary>
    public IReadOnlyList<SKPoint> Places { get; }

    public IReadOnlyList<GraphLine> Lines { get; }

    public SKSize Size { get; }

    /// <param name="graph">The graph.</param>
    /// <param name="names">The names of values without a label.</param>
    /// <param name="slopes">Whether there must be room for slopes.</param>
    public static GraphLayout Of(Graph graph, IReadOnlyDictionary<Value, string> names, bool slopes)
    {
        IReadOnlyList<Value> nodes = graph.Nodes;
        var number = new Dictionary<Value, int>(nodes.Count);
        foreach (Value node in nodes)
            number.Add(node, number.Count);
        GraphEdge[] edges = WithTwins(graph.Edges, number);

        GraphBox[] boxes = [.. nodes.Select(node => GraphBox.Of(
            node, node.Operands.Count, names.GetValueOrDefault(node)))];
        ILookup<int, int> operands = edges.Where(edge => edge.Twin == 0)
            .ToLookup(edge => edge.User, edge => edge.Operand);
        int[] layers = Layering.Of([.. Enumerable.Range(0, nodes.Count).Select(i => operands[i].ToArray())]);
        var layered = LayeredGraph.Build(layers, edges);
        Ordering.ReduceCrossings(layered);

        IEnumerable<int> items = Enumerable.Range(0, layered.Count);
        double[] heights = [.. items.Select(i => layered.IsBend(i) ? BendHeight : boxes[i].Height)];
        double[] y = Placement.Of(layered, heights, Gap);
        (float Left, float Right)[] columns = Columns(layered, boxes, y, slopes ? RoomForSlope : 0);
        GraphRows rows = Folding.Best(layered, columns, y, heights, edges, slopes ? RoomForTurned : 0);
        SKPoint[] places = [.. items.Select(
            i => new SKPoint(rows.Columns[layered.LayerOf(i)].Right, (float)rows.Y[i]))];
        double[] slopeOf = [.. graph.Edges.Select(edge => edge.Slope)];
        GraphLine[] lines = GraphRouting.Lines(layered, edges, boxes, places, rows, slopeOf);
        return new GraphLayout(boxes, places[..nodes.Count], lines, rows.Size);
    }

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

    /// <summary>
    /// Each column is as wide as its widest value. The space to the next one is wider where lines climb far.
    /// </summary>
    private static (float Left, float Right)[] Columns(LayeredGraph graph, GraphBox[] boxes, double[] y, float room)
    {
        var columns = new (float Left, float Right)[graph.Layers.Length];
        float x = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            List<int> layer = graph.Layers[i];
            float width = layer.Max(item => graph.IsBend(item) ? 0 : boxes[item].Width);
            columns[i] = (x, x + width);
            double climb = layer.SelectMany(graph.Right, (item, next) => Math.Abs(y[next] - y[item]))
                .DefaultIfEmpty(0).Max();
            x += width + Math.Max(room, Math.Min(MostBetween, Between + Steepness * (float)climb));
        }

        return columns;
    }
}
