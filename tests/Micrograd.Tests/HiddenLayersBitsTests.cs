using System.Globalization;

namespace Micrograd.Tests;

/// <summary>
/// Many examples at once, odd widths, shared layers and numbers that are not finite: the arrays of a network give the
/// bits that its nodes give, and a walk that fails leaves nothing in them.
/// </summary>
public class HiddenLayersBitsTests
{
    private static readonly double[][] Points = [.. Enumerable.Range(0, 70).Select(Point)];

    private static double[] Point(int seed)
    {
        var random = new PythonRandom(seed);
        double[] point = [random.Uniform(-2, 2), random.Uniform(-2, 2), random.Uniform(-2, 2)];
        point[seed % 3] = seed % 5 == 0 ? 0 : point[seed % 3];
        return point;
    }

    private static MLP Network(Activation activation, params int[] widths) =>
        new(3, widths, activation, Activation.Linear, Initialization.Uniform, new PythonRandom(5));

    private static IReadOnlyList<Value> ByNodes(MLP net, IEnumerable<Value> inputs) =>
        net.Layers.Aggregate((IReadOnlyList<Value>)[.. inputs], (x, layer) => layer.Forward(x));

    private static IReadOnlyList<Value> ByNodes(MLP net, double[] inputs) =>
        net.Layers.Skip(1).Aggregate(First(net, inputs), (x, layer) => layer.Forward(x));

    /// <summary>The first layer on plain numbers, as a network of its own.</summary>
    private static IReadOnlyList<Value> First(MLP net, double[] inputs) => MLP.Of([net.Layers[0]]).PredictAll(inputs);

    private static Value LossOf(IEnumerable<IReadOnlyList<Value>> outputs) =>
        Loss.Mean(outputs.Select(output => Value.Sum(output.Reverse().Select((o, i) => (o - i) * (o - 1)))));

    /// <summary>Bits, but of NaN there is one.</summary>
    private static long[] Bits(IEnumerable<double> numbers) =>
        [.. numbers.Select(x => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? double.NaN : x))];

    private static long[] GradientsOf(MLP net, Action backward)
    {
        net.ZeroGrad();
        backward();
        return Bits(net.Parameters.Select(parameter => parameter.Grad));
    }

    private static void AssertSame(MLP net, Action byNodes, Action byArrays) =>
        Assert.Equal(GradientsOf(net, byNodes), GradientsOf(net, byArrays));

    [Theory]
    [InlineData(Activation.Relu, new[] { 32, 32, 1 })]
    [InlineData(Activation.Relu, new[] { 71, 45, 3 })]
    [InlineData(Activation.Tanh, new[] { 3, 34, 1, 5, 2 })]
    [InlineData(Activation.Linear, new[] { 1, 130, 1 })]
    public void Seventy_examples_give_the_bits_of_their_nodes(Activation activation, int[] widths)
    {
        MLP net = Network(activation, widths);
        AssertSame(
            net,
            () => LossOf(Points.Select(point => ByNodes(net, point))).Backward(),
            () => LossOf(Points.Select(net.PredictAll)).Backward());
    }

    [Theory]
    [InlineData(Activation.Relu, "Infinity")]
    [InlineData(Activation.Relu, "NaN")]
    [InlineData(Activation.Relu, "0")]
    [InlineData(Activation.Relu, "-0")]
    [InlineData(Activation.Linear, "-Infinity")]
    [InlineData(Activation.Sigmoid, "1e308")]
    public void A_special_number_anywhere_gives_the_bits_of_the_nodes(Activation activation, string number)
    {
        MLP net = Network(activation, 9, 6, 2);
        double special = double.Parse(number, CultureInfo.InvariantCulture);
        for (int at = 0; at < net.Parameters.Count; at += 7)
        {
            double kept = net.Parameters[at].Data;
            net.Parameters[at].Data = special;
            AssertAlike(net, Points[at % 9]);
            net.Parameters[at].Data = kept;
        }

        AssertAlike(net, [special, 0, -0.0]);
        foreach (Value bias in net.Layers.SelectMany(layer => layer.Neurons).Select(neuron => neuron.Bias))
            bias.Data = special;
        AssertAlike(net, [0, -0.0, 0]);
    }

    private static void AssertAlike(MLP net, double[] point)
    {
        Assert.Equal(Bits(ByNodes(net, point).Select(o => o.Data)), Bits(net.PredictAll(point).Select(o => o.Data)));
        AssertSame(
            net,
            () => LossOf([ByNodes(net, point), ByNodes(net, Points[1])]).Backward(),
            () => LossOf([net.PredictAll(point), net.PredictAll(Points[1])]).Backward());
    }

    [Fact]
    public void Two_graphs_may_share_a_network_and_its_outputs()
    {
        MLP net = Network(Activation.Relu, 9, 6, 1);
        void Backward(Func<double[], IReadOnlyList<Value>> forward)
        {
            IReadOnlyList<Value>[] outputs = [.. Points.Select(forward)];
            Value first = LossOf(outputs.Take(40)), second = LossOf(outputs.Skip(30));
            second.Backward();
            first.Backward();
            (first * second).Backward();
        }

        AssertSame(net, () => Backward(point => ByNodes(net, point)), () => Backward(net.PredictAll));
    }

    [Fact]
    public void Networks_may_share_a_layer()
    {
        MLP net = Network(Activation.Relu, 9, 6, 1), other = MLP.Of([net.Layers[0], new Layer(9, 1)]);
        AssertSame(
            net,
            () => LossOf(Points.Select((point, i) => ByNodes(i % 3 == 0 ? other : net, point))).Backward(),
            () => LossOf(Points.Select((point, i) => (i % 3 == 0 ? other : net).PredictAll(point))).Backward());
    }

    [Fact]
    public void A_network_may_take_what_another_one_gives()
    {
        MLP net = Network(Activation.Tanh, 9, 6, 3);
        AssertSame(
            net,
            () => LossOf(Points.Select(point => ByNodes(net, ByNodes(net, point)))).Backward(),
            () => LossOf(Points.Select(point => net.Forward(net.PredictAll(point)))).Backward());
    }

    [Fact]
    public void A_walk_that_fails_leaves_nothing_behind()
    {
        MLP net = Network(Activation.Relu, 9, 6, 1), changed = Network(Activation.Relu, 9, 1);
        var stale = Value.Sum([changed.Predict(Points[0]), LossOf(Points.Select(net.PredictAll))]);
        var early = Value.Sum([LossOf(Points.Select(net.PredictAll)), changed.Predict(Points[0])]);
        changed.Parameters[0].Data += 1;
        AssertSame(
            net,
            () => LossOf(Points.Select(point => ByNodes(net, point))).Backward(),
            () =>
            {
                Assert.Throws<InvalidOperationException>(stale.Backward);
                Assert.Throws<InvalidOperationException>(early.Backward);
                LossOf(Points.Select(net.PredictAll)).Backward();
            });
    }
}
