using Micrograd.Plotting.Graphs;

namespace Micrograd.Tests.Plotting;

public class LayoutTests
{
    [Fact]
    public void A_branch_is_pulled_to_its_use_together_with_its_leaves()
    {
        // 0-1-2-3 is a chain, 5 = f(4) is used by 6 only at its end.
        int[][] operands = [[], [0], [1], [2], [], [4], [3, 5]];
        Assert.Equal([0, 1, 2, 3, 2, 3, 4], Layering.Of(operands));
    }

    [Fact]
    public void A_leaf_that_is_used_twice_stands_before_its_first_use()
    {
        int[][] operands = [[], [0], [1], [], [2, 3], [4, 3]];
        Assert.Equal([0, 1, 2, 2, 3, 4], Layering.Of(operands));
    }

    [Fact]
    public void Crossings_are_counted_and_then_removed()
    {
        // Operands 0..3 used crosswise by 4..7: 0 by 7, 1 by 6, and so on: all six pairs cross.
        var graph = LayeredGraph.Build([0, 0, 0, 0, 1, 1, 1, 1], Edges((0, 7), (1, 6), (2, 5), (3, 4)));
        Assert.Equal(6, Crossings.Of(graph, PositionsIn(graph)));
        Ordering.ReduceCrossings(graph);
        Assert.Equal(0, Crossings.Of(graph, PositionsIn(graph)));
    }

    [Fact]
    public void A_long_edge_bends_once_in_each_column_between_and_edges_of_one_operand_share_their_bends()
    {
        var graph = LayeredGraph.Build([0, 1, 2, 3], Edges((0, 1), (1, 2), (0, 2), (2, 3), (0, 3)));
        Assert.Equal([0, 4, 2], graph.Routes[2]);
        Assert.Equal([0, 4, 5, 3], graph.Routes[4]);
    }

    [Fact]
    public void A_long_edge_is_straight_between_its_bends()
    {
        var graph = LayeredGraph.Build([0, 1, 2, 3, 4], Edges((0, 1), (1, 2), (2, 3), (3, 4), (0, 4)));
        double[] y = Placement.Of(graph, [.. Enumerable.Repeat(36.0, 5), 8, 8, 8], 16);
        int[] bends = graph.Routes[4][1..^1];
        Assert.All(bends, bend => Assert.Equal(y[bends[0]], y[bend], 1.0)); // within a pixel
    }

    private static GraphEdge[] Edges(params (int Operand, int User)[] ends) =>
        [.. ends.Select(edge => new GraphEdge(edge.Operand, edge.User, 0))];

    private static int[] PositionsIn(LayeredGraph graph)
    {
        int[] position = new int[graph.Count];
        foreach (List<int> layer in graph.Layers)
        {
            for (int i = 0; i < layer.Count; i++)
                position[layer[i]] = i;
        }

        return position;
    }
}
