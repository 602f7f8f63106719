using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Graphs;

/// <summary>
/// The numbers that a page keeps instead of computing them: those of a user's own operations, and those that are not
/// what their operands give now, because somebody set the operands' Data in between.
/// </summary>
internal sealed class KeptNumbers
{
    private readonly List<int> own = [];
    private readonly Dictionary<int, double[]> numbers = [];

    public KeptNumbers(DrawnGraph drawn)
    {
        int edge = 0;
        for (int i = 0; i < drawn.Data.Length; i++)
        {
            int first = edge;
            while (edge < drawn.Edges.Length && drawn.Edges[edge].User == i)
                edge++;
            if (drawn.Graph.Nodes[i] is not { IsLeaf: false, operation: { } operation })
                continue;
            double[] operands = [.. drawn.Edges[first..edge].Select(use => drawn.Data[use.Operand])];
            double? value = Recomputed.ValueOf(operation, operands);
            if (value is null)
                own.Add(i);
            if (value?.Equals(drawn.Data[i]) != true)
                numbers.Add(i, [drawn.Data[i], .. drawn.Slopes[first..edge]]);
        }
    }

    /// <summary>The values computed by an operation of a user's own.</summary>
    public IReadOnlyList<int> Own => own;

    /// <summary>By node: its value, then its slope for each operand.</summary>
    public IReadOnlyDictionary<int, double[]> Numbers => numbers;
}
