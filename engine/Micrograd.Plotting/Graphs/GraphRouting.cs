using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>
/// The points of each line: a curve from the first to the second, straight to the third, a curve again, and so on.
/// </summary>
internal static class GraphRouting
{
    private const float BetweenTwins = 20;
    private const float RoomForTwins = GraphBox.FlatHeight - 12;
    private const double WidestAngle = 1.1;

    public static GraphLine[] Lines(
        LayeredGraph graph,
        GraphEdge[] edges,
        GraphBox[] boxes,
        SKPoint[] places,
        GraphRows rows,
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
            int[] route = graph.Routes[i];
            for (int step = 1; step < route.Length; step++)
            {
                bool isBend = step < route.Length - 1;
                (float left, float right) = rows.Columns[graph.LayerOf(route[step])];
                SKPoint end = isBend ? new SKPoint(right, places[route[step]].Y) : ports[i];
                AddStep(points, left, end, rows.TurnAfter(route[step - 1], edge.Twin));
            }

            return new GraphLine(points, slopes[i]);
        })];
    }

    /// <summary>
    /// A curve to the left side of the next column and straight on. To the next row all is straight: a curve between
    /// two points of one x is a line down.
    /// </summary>
    private static void AddStep(List<SKPoint> points, float left, SKPoint end, GraphTurn? turn)
    {
        if (turn is { } way)
        {
            SKPoint from = points[^1];
            points.AddRange(
                [from, new(way.Right, from.Y), new(way.Right, way.Between), new(way.Left, way.Between)]);
            left = way.Left;
        }

        points.Add(new SKPoint(left, end.Y));
        points.Add(end);
    }

    /// <summary>
    /// The point where each edge meets its operation. They are spread over its left side, in the order in which they
    /// arrive.
    /// </summary>
    private static SKPoint[] Ports(
        LayeredGraph graph, GraphEdge[] edges, GraphBox[] boxes, SKPoint[] places)
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
