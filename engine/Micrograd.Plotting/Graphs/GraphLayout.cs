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

    /// <param name="boxes">The values, operands before users.</param>
    /// <param name="edges">The uses of operands, in the order of the users.</param>
    /// <param name="slopeOf">The local slope of each edge.</param>
    /// <param name="slopes">Whether there must be room for slopes.</param>
    public static GraphLayout Of(GraphBox[] boxes, GraphEdge[] edges, double[] slopeOf, bool slopes)
    {
        ILookup<int, int> operands = edges.Where(edge => edge.Twin == 0)
            .ToLookup(edge => edge.User, edge => edge.Operand);
        int[] layers = Layering.Of([.. Enumerable.Range(0, boxes.Length).Select(i => operands[i].ToArray())]);
        var layered = LayeredGraph.Build(layers, edges);
        Ordering.ReduceCrossings(layered);

        IEnumerable<int> items = Enumerable.Range(0, layered.Count);
        double[] heights = [.. items.Select(i => layered.IsBend(i) ? BendHeight : boxes[i].Height)];
        double[] y = Placement.Of(layered, heights, Gap);
        (float Left, float Right)[] columns = Columns(layered, boxes, y, slopes ? RoomForSlope : 0);
        GraphRows rows = Folding.Best(layered, columns, y, heights, edges, slopes ? RoomForTurned : 0);
        SKPoint[] places = [.. items.Select(
            i => new SKPoint(rows.Columns[layered.LayerOf(i)].Right, (float)rows.Y[i]))];
        GraphLine[] lines = GraphRouting.Lines(layered, edges, boxes, places, rows, slopeOf);
        return new GraphLayout(boxes, places[..boxes.Length], lines, rows.Size);
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
