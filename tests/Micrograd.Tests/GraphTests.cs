namespace Micrograd.Tests;

public class GraphTests
{
    [Fact]
    public void A_graph_prints_as_its_size_and_not_as_its_values() =>
        Assert.Equal(
            "Graph(5 values, 3 of them leaves, root Value(data=8, grad=0))", Graph.Of(new Value(2) * 3 + 2).ToString());

    [Fact]
    public void Operands_come_before_users_from_left_to_right()
    {
        Value a = new(2, "a"), b = new(-3, "b"), c = new(10, "c"), f = new(-2, "f");
        Value e = a * b, d = e + c, loss = d * f;
        (e.Label, d.Label, loss.Label) = ("e", "d", "L");
        Assert.Equal(["a", "b", "e", "c", "d", "f", "L"], Graph.Of(loss).Nodes.Select(node => node.Label!));
    }

    [Fact]
    public void The_same_operand_twice_is_two_edges()
    {
        Value a = new(3);
        Value b = a + a;
        Assert.Equal([new Edge(a, b, 0, 1), new Edge(a, b, 1, 1)], Graph.Of(b).Edges);
    }

    [Fact]
    public void Edges_carry_the_local_slopes()
    {
        Value a = new(2), b = new(-3);
        Assert.Equal([-3, 2], Graph.Of(a * b).Edges.Select(edge => edge.Slope));
        Value w = new(5), x = new(7), bias = new(1);
        Assert.Equal([1, 7, 5], Graph.Of(Value.Dot([w], [x], bias)).Edges.Select(edge => edge.Slope));
    }

    [Fact]
    public void An_unfolded_network_has_the_lectures_nodes_and_the_same_gradients()
    {
        var neuron = new Neuron(2);
        Value x1 = new(2, "x1"), x2 = new(0.5, "x2");
        Value o = neuron.Forward([x1, x2]);
        o.Backward();
        Graph unfolded = Graph.Of(o).Unfold();
        Assert.Equal(["", "", "", "*", "+", "", "", "*", "+", "tanh"], unfolded.Nodes.Select(node => node.Op));
        Assert.Equal(
            [x1.Grad, x2.Grad],
            new[] { "x1", "x2" }.Select(name => unfolded.Nodes.Single(node => node.Label == name).Grad));

        double[] before = [.. unfolded.Nodes.Select(node => node.Grad)];
        unfolded.Root.ZeroGrad();
        unfolded.Root.Backward();
        Assert.Equal(before, unfolded.Nodes.Select(node => node.Grad));
    }

    [Fact]
    public void An_unfolded_graph_keeps_its_sums_and_their_numbers()
    {
        Value a = new(1, "a"), b = new(2, "b");
        Value root = Value.Sum([a, b]) + Value.LogSumExp([a, b]);
        root.Backward();
        a.Data = 100; // a leaf may move after the forward pass: computed values keep their numbers
        Graph unfolded = Graph.Of(root).Unfold();
        Assert.Equal(["", "", "sum", "logsumexp", "+"], unfolded.Nodes.Select(node => node.Op));
        Assert.Equal(Graph.Of(root).Nodes.Select(node => node.Data), unfolded.Nodes.Select(node => node.Data));
        Assert.Equal(Graph.Of(root).Edges.Select(edge => edge.Slope), unfolded.Edges.Select(edge => edge.Slope));

        double[] before = [.. unfolded.Nodes.Select(node => node.Grad)];
        unfolded.Root.ZeroGrad();
        unfolded.Root.Backward();
        Assert.Equal(before, unfolded.Nodes.Select(node => node.Grad));
    }

    [Fact]
    public void Slopes_are_worked_out_beside_the_graph()
    {
        Value a = new(2), b = new(-3);
        Value e = a * b, root = e * (a + b);
        a.Grad = 7;
        IReadOnlyDictionary<Value, double> slopes = Graph.Of(root).Slopes();
        Assert.Equal([-3, -8, -1, 1], new[] { a, b, e, root }.Select(value => slopes[value])); // the article's, by hand
        Assert.Equal([7, 0, 0, 0], new[] { a, b, e, root }.Select(value => value.Grad));
    }

    [Fact]
    public void Slopes_that_are_gone_are_refused()
    {
        Value w = new(1), x = new(2);
        var dot = Value.Dot([w], [x]);
        w.Data = 5;
        Assert.StartsWith(
            "The Data of a weight or an input of the dot product 2 was set after it was computed, " +
            "so its slopes are gone.",
            Assert.Throws<InvalidOperationException>(() => Graph.Of(dot).Slopes()).Message);
        Assert.True(double.IsNaN(Graph.Of(dot).Edges[0].Slope));
    }

    [Fact]
    public void Dot_text_has_boxes_for_values_and_nodes_for_operations()
    {
        Value a = new(2, "a"), b = new(-3, "b");
        Value product = a * b;
        product.Label = "e";
        product.Backward();
        Assert.Equal(
            """
            digraph {
              rankdir=LR;
              v0 [shape=record, label="{ a | data 2.0000 | grad -3.0000 }"];
              v1 [shape=record, label="{ b | data -3.0000 | grad 2.0000 }"];
              v2 [shape=record, label="{ e | data -6.0000 | grad 1.0000 }"];
              o2 [label="*"];
              o2 -> v2;
              v0 -> o2;
              v1 -> o2;
            }

            """,
            Graph.Of(product).ToDot());
    }

    [Fact]
    public void Labels_with_structure_characters_are_escaped() =>
        Assert.Contains(@"\{a\|b\} \<c\> \""d\"" \\", Graph.Of(new Value(1, "{a|b} <c> \"d\" \\")).ToDot());
}
