using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>The columns of a graph in rows, one below the other, with the places of all columns and items.</summary>
internal sealed class GraphRows
{
    private const float ToLane = 16;
    private const float Lane = 10;
    private const float AroundLanes = 22;

    private readonly int[] rowOf;
    private readonly Dictionary<(int Item, int Twin), GraphTurn> turns = [];

    private GraphRows(int[] rowOf, (float Left, float Right)[] columns, double[] y)
    {
        this.rowOf = rowOf;
        Columns = columns;
        Y = y;
    }

    public (float Left, float Right)[] Columns { get; }

    /// <summary>The middle of each item.</summary>
    public double[] Y { get; }

    public SKSize Size { get; private set; }

    /// <param name="graph">The columns with their items.</param>
    /// <param name="columns">The sides of each column, all in one row.</param>
    /// <param name="y">The middle of each item, all in one row.</param>
    /// <param name="heights">The height of each item.</param>
    /// <param name="edges">The edges, in the order of the graph's routes.</param>
    /// <param name="starts">The first column of each row.</param>
    /// <param name="room">The free space before the first column of a row, for slopes.</param>
    public static GraphRows Of(
        LayeredGraph graph,
        (float Left, float Right)[] columns,
        double[] y,
        double[] heights,
        GraphEdge[] edges,
        int[] starts,
        float room)
    {
        int[] rowOf = [.. columns.Select((_, column) => starts.Count(start => start <= column) - 1)];
        var rows = new GraphRows(rowOf, [.. columns], [.. y]);
        (int Item, int Twin)[][] leaving = rows.LinesThatTurn(graph, edges, y, starts.Length);
        float lanes = starts.Length == 1 ? 0 : ToLane + room + Lane * leaving.Max(lines => lines.Length);
        float right = 0, top = 0;
        for (int row = 0; row < starts.Length; row++)
        {
            int end = row + 1 < starts.Length ? starts[row + 1] : columns.Length;
            int[] items = [.. graph.Layers[starts[row]..end].SelectMany(layer => layer)];
            double above = items.Min(item => y[item] - heights[item] / 2);
            foreach (int item in items)
                rows.Y[item] = y[item] - above + top;
            float shift = lanes - columns[starts[row]].Left;
            for (int column = starts[row]; column < end; column++)
                rows.Columns[column] = (columns[column].Left + shift, columns[column].Right + shift);

            float bottom = (float)items.Max(item => rows.Y[item] + heights[item] / 2);
            float rowRight = rows.Columns[end - 1].Right;
            rows.AddTurns(leaving[row], new GraphTurn(rowRight + ToLane, bottom + AroundLanes, lanes - room - ToLane));
            int turning = leaving[row].Length;
            right = Math.Max(right, rowRight + (turning > 0 ? ToLane + Lane * (turning - 1) : 0));
            top = bottom + 2 * AroundLanes + Lane * Math.Max(0, turning - 1);
            rows.Size = new SKSize(right, bottom);
        }

        return rows;
    }

    /// <summary>How the line from an item of one column to the next goes, or null if both are in one row.</summary>
    public GraphTurn? TurnAfter(int item, int twin) =>
        turns.TryGetValue((item, twin), out GraphTurn turn) ? turn : null;

    /// <summary>The ends at the right of each row from which lines go on in the next one, from top to bottom.</summary>
    private (int Item, int Twin)[][] LinesThatTurn(LayeredGraph graph, GraphEdge[] edges, double[] y, int rows)
    {
        ILookup<int, (int Item, int Twin)> ends = edges
            .SelectMany((edge, i) => graph.Routes[i].SkipLast(1).Select(item => (Item: item, edge.Twin)))
            .Distinct()
            .Where(end => IsLastOfRow(graph.LayerOf(end.Item)))
            .ToLookup(end => rowOf[graph.LayerOf(end.Item)]);
        return [.. Enumerable.Range(0, rows)
            .Select(row => ends[row].OrderBy(end => y[end.Item]).ThenBy(end => end.Twin).ToArray())];
    }

    private bool IsLastOfRow(int column) => column + 1 < rowOf.Length && rowOf[column + 1] != rowOf[column];

    /// <summary>The topmost line takes the outermost way at the right, so that no two of them cross there.</summary>
    private void AddTurns((int Item, int Twin)[] lines, GraphTurn innermost)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            float outside = Lane * (lines.Length - 1 - i);
            turns.Add(lines[i], new GraphTurn(
                innermost.Right + outside, innermost.Between + outside, innermost.Left - Lane * i));
        }
    }
}
