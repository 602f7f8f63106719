namespace Micrograd.Plotting.Graphs;

/// <summary>How strongly a link pulls its ends to one height.</summary>
/// <remarks>Long lines and chains of computed values stay straight; a leaf that joins them gives way.</remarks>
internal sealed class LinkWeights
{
    public const double Leaf = 0.02;
    private const double Usual = 1;
    private const double ToBend = 2;
    private const double Straight = 8;

    private readonly LayeredGraph graph;
    private readonly bool[] hasComputedOperand;

    public LinkWeights(LayeredGraph graph)
    {
        this.graph = graph;
        hasComputedOperand = [.. Enumerable.Range(0, graph.Count)
            .Select(item => graph.Left(item).Any(left => !IsLeaf(left)))];
    }

    public double Of(int item, int other)
    {
        (int from, int to) = graph.LayerOf(item) < graph.LayerOf(other) ? (item, other) : (other, item);
        if (IsLeaf(from) && hasComputedOperand[to])
            return Leaf;
        bool onlyLink = graph.Right(from).Count == 1 && graph.Left(to).Count == 1;
        return onlyLink || (graph.IsBend(from) && graph.IsBend(to)) ? Straight
            : graph.IsBend(from) || graph.IsBend(to) ? ToBend
            : Usual;
    }

    private bool IsLeaf(int item) => graph.Left(item).Count == 0;
}
