using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>
/// The points of each line: a curve from the first to the second, straight to the third, a curve again, and so on.
/// </summary>
internal static class GraphRouting
{
    private const float BetweenTwins = 20;
    private const float RoomForTwins = GraphBox.BoxHeight - 12;
    private const double WidestAngle = 1.1;

    public static GraphLine[] Lines(
        LayeredGraph graph,
        (int Operand, int User, int Twin)[] edges,
        GraphBox[] boxes,
        SKPoint[] places,
        (float Left, float Right)[] columns,
        double[] slopes)
    {
        SKPoint[] ports = Ports(graph, edges, boxes, places);
        var twins = edges.GroupBy(edge => (edge.Operand, edge.User))
            .ToDictionary(group => group.Key, group => group.Count());
        return [.. edges.Select((edge, i) =>
        {
            int others = twins[(edge.Operand, edge.User)] - 1;
            bool direct = graph.Routes[i].Length == 2; // bends keep the lines apart by themselves
            float aside = others == 0 || !direct ? 0
                : (edge.Twin - others / 2f) * Math.Min(BetweenTwins, RoomForTwins / others);
            SKPoint start = places[edge.Operand];
            List<SKPoint> points = [new SKPoint(start.X, start.Y + aside)];
            foreach (int bend in graph.Routes[i][1..^1])
            {
                (float left, float right) = columns[graph.LayerOf(bend)];
                points.Add(new SKPoint(left, places[bend].Y));
                points.Add(new SKPoint(right, places[bend].Y));
            }

            points.Add(new SKPoint(columns[graph.LayerOf(edge.User)].Left, ports[i].Y));
            points.Add(ports[i]);
            return new GraphLine(points, slopes[i]);
        })];
    }

    /// <summary>
    /// The point where each edge meets its operation. They are spread over its left side, in the order in which they
    /// arrive.
    /// </summary>
    private static SKPoint[] Ports(
        LayeredGraph graph, (int Operand, int User, int Twin)[] edges, GraphBox[] boxes, SKPoint[] places)
    {
        var ports = new SKPoint[edges.Length];
        foreach (IGrouping<int, int> arriving in Enumerable.Range(0, edges.Length).GroupBy(i => edges[i].User))
        {
            GraphBox box = boxes[arriving.Key];
            SKPoint place = places[arriving.Key];
            int[] inOrder = [.. arriving.OrderBy(i => places[graph.Routes[i][^2]].Y).ThenBy(i => edges[i].Twin)];
            for (int i = 0; i < inOrder.Length; i++)
            {
                // From -1 at the top to 1 at the bottom.
                double across = inOrder.Length == 1 ? 0 : 2.0 * i / (inOrder.Length - 1) - 1;
                ports[inOrder[i]] = Port(box, place, across, Math.Min(WidestAngle, 0.45 * (inOrder.Length - 1)));
            }
        }

        return ports;
    }

    /// <summary>The operation's ends are half circles; between them its side is straight.</summary>
    private static SKPoint Port(GraphBox box, SKPoint place, double across, double angle)
    {
        float radius = Math.Min(box.OperationExtent.Width, box.OperationExtent.Height) / 2;
        float straight = box.OperationExtent.Height / 2 - radius;
        float left = place.X - box.Width;
        return new SKPoint(
            left + radius - (float)(radius * Math.Cos(across * angle)),
            place.Y + (float)(across * straight + radius * Math.Sin(across * angle)));
    }
}
