namespace Micrograd.Tests;

/// <summary>
/// A network computes its hidden layers in arrays; layer by layer they are nodes. Both give the same bits.
/// </summary>
public class HiddenLayersTests
{
    private static readonly double[][] Points = [[0.3, -1.2, 0.7], [2, 0.1, -0.4], [-0.9, 1.5, 0.2], [0, 0, 0]];

    private static MLP Network(Activation activation, params int[] widths) =>
        new(3, widths, activation, Activation.Linear, Initialization.Uniform, new PythonRandom(5));

    private static IReadOnlyList<Value> ByNodes(MLP net, IEnumerable<Value> inputs) =>
        net.Layers.Aggregate((IReadOnlyList<Value>)[.. inputs], (x, layer) => layer.Forward(x));

    private static Value LossOf(Func<Value[], IReadOnlyList<Value>> forward, Value[][] inputs) =>
        Loss.Mean(inputs.Select(x => Value.Sum(forward(x).Reverse().Select((o, i) => (o - i) * (o - 1)))));

    private static Value[][] Inputs() => [.. Points.Select(point => point.Select(x => new Value(x)).ToArray())];

    private static double[] Gradients(
        MLP net, Func<Value[], IReadOnlyList<Value>> forward, bool withPenalty, bool looksFirst)
    {
        net.ZeroGrad();
        Value[][] inputs = Inputs();
        for (int round = 0; round < 2; round++) // the second adds to the first
        {
            Value loss = LossOf(forward, inputs);
            if (withPenalty)
                loss = round == 0 ? loss + Loss.L2(net.Parameters, 0.1) : Loss.L2(net.Parameters, 0.1) + loss;
            if (looksFirst)
                Assert.NotEmpty(Graph.Of(loss).Nodes);
            loss.Backward();
        }

        return [.. net.Parameters.Concat(inputs.SelectMany(x => x)).Select(value => value.Grad)];
    }

    public static TheoryData<Activation, int[]> Networks() => new()
    {
        { Activation.Tanh, [4, 2] },
        { Activation.Relu, [16, 16, 1] },
        { Activation.Relu, [33, 7, 5, 3] },
        { Activation.Sigmoid, [17, 2] },
        { Activation.MathTanh, [1, 1, 1] },
        { Activation.Linear, [40, 9, 4] },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_gradient_has_the_bits_that_nodes_give(Activation activation, int[] widths)
    {
        MLP net = Network(activation, widths);
        double[] expected = Gradients(net, x => ByNodes(net, x), withPenalty: false, looksFirst: false);
        Assert.Equal(expected, Gradients(net, net.Forward, withPenalty: false, looksFirst: false));
        Assert.Equal(expected, Gradients(net, net.Forward, withPenalty: false, looksFirst: true));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_penalty_on_the_weights_is_added_too(Activation activation, int[] widths)
    {
        // The second Backward adds the penalty after the layers, to gradients that are not 0: that sum may round
        // otherwise.
        MLP net = Network(activation, widths);
        double[] expected = Gradients(net, x => ByNodes(net, x), withPenalty: true, looksFirst: false);
        double[] found = Gradients(net, net.Forward, withPenalty: true, looksFirst: false);
        Assert.All(expected.Zip(found), pair =>
            Assert.Equal(pair.First, pair.Second, 1e-14 * Math.Max(1, Math.Abs(pair.First))));
    }

    [Fact]
    public void Whoever_looks_at_the_graph_sees_each_neuron_with_its_number_and_gradient()
    {
        MLP net = Network(Activation.Relu, 4, 3, 1);
        Value[] x = Inputs()[0];
        Value byArrays = net.Forward(x)[0] * 2, byNodes = ByNodes(net, x)[0] * 2;
        byNodes.Backward();
        var expected = Graph.Of(byNodes);
        (string, double, double)[] seen = [.. expected.Nodes.Select(node => (node.Op, node.Data, node.Grad))];
        net.ZeroGrad();
        foreach (Value input in x)
            input.Grad = 0;

        byArrays.Backward();
        var found = Graph.Of(byArrays);
        Assert.Equal(seen, found.Nodes.Select(node => (node.Op, node.Data, node.Grad)));
        Assert.Equal(expected.Edges.Select(edge => edge.Slope), found.Edges.Select(edge => edge.Slope));
        Assert.Equal(expected.Unfold().Nodes.Select(node => node.Op), found.Unfold().Nodes.Select(node => node.Op));
        Value hidden = found.Nodes.First(node => node.Op == "relu");
        hidden.Label = "h";
        Assert.Contains(Graph.Of(byArrays).Nodes, node => node.Label == "h");
        Assert.Equal(hidden.Grad, Explanation.Of(byArrays, hidden).Gradient);
        byArrays.ZeroGrad();
        Assert.Equal(0, hidden.Grad);
    }

    [Fact]
    public void A_weight_that_was_set_makes_the_slopes_stale_in_every_layer()
    {
        MLP net = Network(Activation.Relu, 4, 3, 1);
        foreach (Layer layer in net.Layers)
        {
            Value loss = net.Predict([1, 2, 3]) * 2;
            layer.Neurons[0].Weights[1].Data += 1;
            Assert.Contains(
                "was set after it was computed", Assert.Throws<InvalidOperationException>(loss.Backward).Message);
            Assert.Contains(Graph.Of(loss).Edges, edge => double.IsNaN(edge.Slope));
            Assert.Contains(
                "was set after it was computed", Assert.Throws<InvalidOperationException>(loss.Backward).Message);
        }

        Value input = new(1);
        Value output = net.Forward([input, 2, 3])[0];
        input.Data = 7;
        Assert.Throws<InvalidOperationException>(output.Backward);
    }

    [Fact]
    public void Another_value_that_was_set_changes_nothing()
    {
        MLP net = Network(Activation.Tanh, 4, 1);
        Value loss = net.Predict([1, 2, 3]), other = new(1);
        other.Data = 2;
        loss.Backward();
        Assert.All(net.Parameters, parameter => Assert.NotEqual(0, parameter.Grad));
    }

    [Fact]
    public void Threads_may_predict_with_one_network_at_the_same_time()
    {
        MLP net = Network(Activation.Relu, 16, 16, 1);
        double[] expected = [.. Points.Select(point => ByNodes(net, point.Select(x => new Value(x)))[0].Data)];
        double[] found =
            [.. Enumerable.Range(0, 400).AsParallel().AsOrdered().Select(i => net.Predict(Points[i % 4]).Data)];
        Assert.Equal(Enumerable.Range(0, 400).Select(i => expected[i % 4]), found);
    }
}
