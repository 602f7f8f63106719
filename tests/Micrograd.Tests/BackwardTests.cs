using Micrograd.Plotting;

namespace Micrograd.Tests;

public class BackwardTests
{
    [Fact]
    public void A_second_backward_adds_to_the_leaves_once_more_and_to_nothing_else()
    {
        Value a = new(1);
        Value b = a * 3, c = b * 4;
        c.Backward();
        Assert.Equal(12, a.Grad);
        c.Backward();
        Assert.Equal([24, 4, 1], [a.Grad, b.Grad, c.Grad]);
    }

    [Fact]
    public void ZeroGrad_clears_the_whole_graph()
    {
        Value a = new(1);
        Value b = a * 3, c = b * 4;
        c.Backward();
        c.ZeroGrad();
        Assert.Equal([0, 0, 0], [a.Grad, b.Grad, c.Grad]);
    }

    [Fact]
    public void Backward_on_a_leaf_adds_one()
    {
        Value a = new(5);
        a.Backward();
        Assert.Equal(1, a.Grad);
    }

    [Fact]
    public void Slopes_are_those_of_the_forward_pass()
    {
        Value a = new(2), b = new(3);
        Value product = a * b;
        a.Data = 100;
        b.Data = 100;
        product.Backward();
        Assert.Equal([3, 2], [a.Grad, b.Grad]);
    }

    [Fact]
    public void A_dot_product_whose_operands_were_set_refuses_and_changes_no_gradient()
    {
        Value w = new(2) { Grad = 7 }, x = new(3);
        var dot = Value.Dot([w], [x]);
        Value loss = dot * 2 + w;
        w.Data += 0.1;
        string expected =
            "The Data of a weight or an input of the dot product 6 was set after it was computed, so its slopes are " +
            "gone. Call Backward before you update, and compute the value again afterwards.";
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(loss.Backward).Message);
        Assert.Equal(expected, Assert.Throws<InvalidOperationException>(dot.BackwardStep).Message);
        Assert.Equal([7, 0, 0], [w.Grad, x.Grad, loss.Grad]);

        Value again = Value.Dot([w], [x]) * 2 + w;
        again.Backward();
        Assert.Equal(7 + 6 + 1, w.Grad);
    }

    [Fact]
    public void Slopes_of_a_dot_product_whose_operands_were_set_are_shown_nowhere()
    {
        Value w = new(2), x = new(3);
        Value loss = Value.Dot([w], [x]) * 2;
        w.Data += 0.1;
        string expected = Assert.Throws<InvalidOperationException>(loss.Backward).Message;
        Assert.All(
            [
                () => Graph.Of(loss).Unfold(),
                () => Explanation.Of(loss, w),
                () => Pictures.Draw(loss, slopes: true),
                () => Pictures.Draw(loss, unfold: true),
            ],
            (Action show) => Assert.Equal(expected, Assert.Throws<InvalidOperationException>(show).Message));
    }

    [Fact]
    public void The_graph_is_drawn_without_slopes_after_an_update_too()
    {
        Value w = new(2), x = new(3);
        Value loss = Value.Dot([w], [x]) * 2;
        w.Data += 0.1;
        Assert.Equal(5, Pictures.Draw(loss).Series[0].Y.Count);
        Assert.StartsWith("digraph", Graph.Of(loss).ToDot(), StringComparison.Ordinal);
        Assert.Equal([double.NaN, double.NaN, 2, 6], Graph.Of(loss).Edges.Select(edge => edge.Slope));
    }

    [Fact]
    public void A_dot_product_of_a_plain_number_and_a_value_gives_the_value_its_slope()
    {
        Value plain = Graph.Of(new MLP(1, [1]).Predict([11])).Nodes.First(node => !node.RequiresGrad);
        Value v = new(13);
        Value.Dot([5, 7], [plain, v]).Backward();
        Assert.Equal(7, v.Grad);
    }

    [Fact]
    public void Steps_called_by_hand_give_what_backward_gives()
    {
        Value x = new(2, "x"), w = new(-3, "w");
        Value product = x * w, o = product.Tanh();
        o.Grad = 1;
        o.BackwardStep();
        product.BackwardStep();
        double byHand = x.Grad;
        o.ZeroGrad();
        o.Backward();
        Assert.Equal(byHand, x.Grad);
    }

    [Theory]
    [InlineData(300_000)] // a recursive walk would end the process at about 100,000
    public void A_long_chain_neither_overflows_the_stack_nor_loses_a_slope(int length)
    {
        Value x = new(0), y = x;
        for (int i = 0; i < length; i++)
            y += 1;
        y.Backward();
        Assert.Equal([1, length], [x.Grad, y.Data]);

        var graph = Graph.Of(y);
        Assert.Equal(2 * length + 1, graph.Nodes.Count);
        Assert.Equal(2 * length, graph.Edges.Count);
        Assert.Equal($"Value(data={length}, grad=1)", y.ToString());
        Assert.EndsWith("}\n", graph.ToDot());
        y.ZeroGrad();
        Assert.Equal(0, x.Grad);
    }

    [Fact]
    public void Backward_allocates_nothing_once_it_is_warm()
    {
        Value x = new(0.5);
        Value y = Enumerable.Range(0, 1000).Aggregate(x, (sum, _) => sum * 0.99 + x);
        y.Backward();
        long before = GC.GetAllocatedBytesForCurrentThread();
        y.Backward();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Backward_through_a_network_allocates_nothing_once_it_is_warm()
    {
        var net = new MLP(2, [8, 8, 1], Activation.Relu);
        var loss = Value.Sum([net.Predict([0.1, 0.2]), net.Predict([-0.3, 0.4])]);
        Value other = new(1);
        other.Data = 2; // as another thread may do at any time: Backward then looks whether a weight was set
        loss.Backward();
        other.Data = 3;
        long before = GC.GetAllocatedBytesForCurrentThread();
        loss.Backward();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_weight_that_was_computed_gets_its_slope_through_a_network()
    {
        Value a = new(2), b = new(3), x = new(5);
        Value doubled = a * 2;
        var first = Neuron.Of([doubled], b, Activation.Linear);
        var second = Neuron.Of([new Value(7)], doubled, Activation.Linear);
        Value hidden = first.Forward([x]);
        second.Forward([hidden]).Backward();
        Assert.Equal([2 * (7 * 5 + 1), 7, 7 * 4], [a.Grad, b.Grad, x.Grad]);
    }

    [Fact]
    public void Backward_keeps_nothing_of_the_graph_alive()
    {
        WeakReference root = Build();
        GC.Collect();
        Assert.False(root.IsAlive);

        static WeakReference Build()
        {
            Value y = new Value(1) * 2 + 3;
            y.Backward();
            return new WeakReference(y);
        }
    }

    [Fact]
    public void A_node_of_two_operands_takes_88_bytes()
    {
        Value a = new(1), b = new(2);
        Value first = a * b; // warms the operation
        long before = GC.GetAllocatedBytesForCurrentThread();
        Value second = a * b;
        Assert.Equal(88, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(first.Data, second.Data);
    }

    [Fact]
    public void Threads_with_graphs_of_their_own_do_not_disturb_each_other()
    {
        Parallel.For(0, 64, i =>
        {
            Value x = new(i);
            Value y = Enumerable.Range(0, 200).Aggregate(x, (sum, _) => sum + x);
            y.Backward();
            Assert.Equal(201, x.Grad);
        });
    }
}
