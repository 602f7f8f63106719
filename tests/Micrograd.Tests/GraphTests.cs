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
        var neuron = Neuron.Create(2);
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
