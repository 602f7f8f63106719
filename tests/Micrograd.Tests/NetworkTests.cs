namespace Micrograd.Tests;

public class NetworkTests
{
    /// <summary>Two networks that are one model.</summary>
    private sealed class Pair : Module
    {
        public MLP First { get; } = new(2, [3]);

        public Neuron Last { get; } = new(3);

        public override IReadOnlyList<Value> Parameters => [.. First.Parameters, .. Last.Parameters];

        public Value Forward(params Value[] x) => Last.Forward(First.Forward(x));
    }

    [Fact]
    public void A_model_of_a_users_own_is_a_module()
    {
        var pair = new Pair();
        pair.Forward(1, -2).Backward();
        Assert.DoesNotContain(pair.Parameters, p => p.Grad == 0);
        pair.ZeroGrad();
        Assert.All(pair.Parameters, p => Assert.Equal(0, p.Grad));
        Assert.Equal(13, new Sgd(pair.Parameters, 0.1).Parameters.Count);
    }

    [Fact]
    public void The_demos_network_prints_as_the_demo_does()
    {
        var net = new MLP(2, [2, 1], Activation.Relu);
        Assert.Equal("MLP of [Layer of [ReLUNeuron(2), ReLUNeuron(2)], Layer of [LinearNeuron(2)]]", net.ToString());
        Assert.Equal(337, new MLP(2, [16, 16, 1], Activation.Relu).Parameters.Count);
    }

    [Fact]
    public void The_lectures_network_has_41_parameters_and_ends_in_tanh()
    {
        var net = new MLP(3, [4, 4, 1]);
        Assert.Equal(41, net.Parameters.Count);
        Assert.Equal("Layer of [TanhNeuron(4)]", net.Layers[2].ToString());
        Assert.All(net.Parameters, parameter => Assert.InRange(parameter.Data, -1, 1));
    }

    [Fact]
    public void The_demos_weights_are_those_that_Python_draws()
    {
        double[] drawn =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Facts", "mlp-1337-initial-weights.txt"))
                .Select(Number.Read),
        ];
        var net = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
        Neuron[] neurons = [.. net.Layers.SelectMany(layer => layer.Neurons)];
        Assert.Equal(drawn, neurons.SelectMany(neuron => neuron.Weights).Select(weight => weight.Data));
        Assert.All(neurons, neuron => Assert.Equal(0, neuron.Bias.Data));
    }

    [Fact]
    public void Predict_forward_and_evaluate_agree()
    {
        var net = new MLP(3, [4, 4, 1]);
        double[] x = [2, 3, -1];
        double predicted = net.Predict(x).Data;
        Assert.Equal(predicted, net.Forward([.. x.Select(number => new Value(number))])[0].Data);
        Assert.Equal([predicted], net.Evaluate(x));
    }

    [Fact]
    public void Plain_numbers_get_no_gradient_and_values_do()
    {
        var net = new MLP(2, [3, 1]);
        Value fromNumbers = net.Predict([1, 2]);
        fromNumbers.Backward();
        Assert.All(Graph.Of(fromNumbers).Nodes.Where(node => !node.RequiresGrad), input => Assert.Equal(0, input.Grad));
        Assert.Equal(2, Graph.Of(fromNumbers).Nodes.Count(node => !node.RequiresGrad));
        double[] parameters = [.. net.Parameters.Select(parameter => parameter.Grad)];

        net.ZeroGrad();
        Value x = new(1);
        net.Forward([x, 2])[0].Backward();
        Assert.NotEqual(0, x.Grad);
        Assert.Equal(parameters, net.Parameters.Select(parameter => parameter.Grad));
    }

    [Fact]
    public void The_gradient_of_a_loss_is_that_of_small_steps_in_every_parameter()
    {
        var net = new MLP(3, [4, 4, 1]);
        double[][] xs = [[2, 3, -1], [3, -1, 0.5], [0.5, 1, 1], [1, 1, -1]];
        double[] ys = [1, -1, -1, 1];
        Value Loss() => Value.Sum(xs.Zip(ys, (x, y) => (net.Predict(x) - y).Pow(2)));
        var check = GradientCheck.CheckParameters(Loss, net.Parameters);
        Assert.True(check.Passed, check.ToString());
        Assert.Equal(41, check.Slopes.Count);
    }

    [Fact]
    public void A_wrong_number_of_inputs_is_named()
    {
        Assert.Equal(
            "Neuron has 3 weights but was given 2 inputs. Pass one number for each weight. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => new Neuron(3).Forward([1, 2])).Message);
        Assert.Equal(
            "The network takes 3 numbers but was given 2. Pass one number for each input. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => new MLP(3, [4, 1]).Predict([1, 2])).Message);
    }

    [Fact]
    public void Impossible_shapes_are_refused()
    {
        Assert.Equal(
            "A network was asked for with no layers. Give the width of at least one, such as [4, 4, 1]. " +
            "(Parameter 'widths')",
            Assert.Throws<ArgumentException>(() => new MLP(3, [])).Message);
        Assert.Equal(
            "A layer was asked for with 0 neurons. It needs at least 1. (Parameter 'outputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new MLP(3, [4, 0])).Message);
        Assert.Equal(
            "A neuron was asked for with 0 inputs. It needs at least 1. (Parameter 'inputs')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new MLP(0, [4, 1])).Message);
        Assert.Equal(
            "Layer 2 takes 3 numbers but layer 1 gives 2. Make them the same. (Parameter 'layers')",
            Assert.Throws<ArgumentException>(() => MLP.Of([new Layer(1, 2), new Layer(3, 1)])).Message);
    }

    [Fact]
    public void Predict_on_several_outputs_says_what_to_call() => Assert.Equal(
        "Predict is for a network with one output, and this one has 3. Use PredictAll, which gives all of them.",
        Assert.Throws<InvalidOperationException>(() => new MLP(2, [3]).Predict([1, 2])).Message);

    [Fact]
    public void Missing_operands_and_empty_sums_are_named()
    {
        Assert.Equal(
            "The left operand of + is null. Pass a Value, such as new Value(2.0). (Parameter 'operand')",
            Assert.Throws<ArgumentNullException>(() => null! + new Value(1)).Message);
        Assert.Equal(
            "Value.Sum was given no values. Pass at least one, or use Value.Zero. (Parameter 'values')",
            Assert.Throws<ArgumentException>(() => Value.Sum([])).Message);
        Assert.Equal(
            "Value.Dot was given 2 weights but 1 inputs. Pass one input for each weight. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => Value.Dot([1, 2], [1])).Message);
    }

    [Fact]
    public void A_null_in_a_list_is_named_with_its_place_and_the_parameter()
    {
        var net = new MLP(2, [1]);
        Value one = new(1);
        Value[] values = [one, null!];
        (Action Act, string Expected)[] cases =
        [
            (() => Value.Sum(values), "Value.Sum was given null at position 1. Pass a Value. (Parameter 'values')"),
            (
                () => Value.Dot(values, [1, 2]),
                "Value.Dot was given null at position 1. Pass a Value. (Parameter 'weights')"),
            (
                () => Value.Dot([1, 2], values),
                "Value.Dot was given null at position 1. Pass a Value. (Parameter 'inputs')"),
            (() => net.Forward(values), "A network was given null at position 1. Pass a Value. (Parameter 'inputs')"),
            (
                () => net.Layers[0].Forward(values),
                "A layer was given null at position 1. Pass a Value. (Parameter 'inputs')"),
            (
                () => net.Layers[0].Neurons[0].Forward(values),
                "A neuron was given null at position 1. Pass a Value. (Parameter 'inputs')"),
            (() => _ = Layer.Of([null!]), "A layer was given null at position 0. Pass a Neuron. (Parameter 'neurons')"),
            (() => MLP.Of([null!]), "A network was given null at position 0. Pass a Layer. (Parameter 'layers')"),
            (() => Loss.Mean(values), "Loss.Mean was given null at position 1. Pass a Value. (Parameter 'losses')"),
            (
                () => Loss.Hinge(values, [1, 1]),
                "Hinge was given null at position 1. Pass a Value. (Parameter 'scores')"),
            (
                () => Loss.CrossEntropy(values, 0),
                "CrossEntropy was given null at position 1. Pass a Value. (Parameter 'logits')"),
            (
                () => Accuracy.OfSigns(values, [1, 1]),
                "Accuracy.OfSigns was given null at position 1. Pass a Value. (Parameter 'scores')"),
        ];
        Assert.All(
            cases, wrong => Assert.Equal(wrong.Expected, Assert.Throws<ArgumentNullException>(wrong.Act).Message));
    }

    [Fact]
    public void A_list_that_is_null_is_named()
    {
        var net = new MLP(2, [1]);
        (Action Act, string Parameter)[] cases =
        [
            (() => Value.Sum(null!), "values"),
            (() => Value.Dot(null!, [1]), "weights"),
            (() => Value.Dot([1], null!), "inputs"),
            (() => net.Forward(null!), "inputs"),
            (() => net.Layers[0].Forward(null!), "inputs"),
            (() => net.Layers[0].Neurons[0].Forward(null!), "inputs"),
        ];
        Assert.All(cases, wrong => Assert.Throws<ArgumentNullException>(wrong.Parameter, wrong.Act));
    }

    [Fact]
    public void A_callers_array_may_change_after_the_forward_pass()
    {
        Value[] x = [1, 2];
        var dot = Value.Dot([3, 4], x);
        x[0] = new Value(100);
        Assert.Equal(1, dot.Operands[1].Data);
    }
}
