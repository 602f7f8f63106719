namespace Micrograd;

/// <summary>Neurons side by side on the same inputs.</summary>
public sealed class Layer
{
    private readonly Neuron[] neurons;

    /// <summary>A layer of these neurons.</summary>
    /// <param name="neurons">At least one, all with the same number of inputs.</param>
    /// <exception cref="ArgumentException">There are none, or they differ in their number of inputs.</exception>
    public Layer(IEnumerable<Neuron> neurons)
    {
        this.neurons = NoNulls.In(neurons, "A layer", nameof(neurons));
        if (this.neurons.Length == 0)
            throw new ArgumentException("A layer was given no neurons. Pass at least one.", nameof(neurons));

        Inputs = this.neurons[0].Weights.Count;
        if (this.neurons.FirstOrDefault(neuron => neuron.Weights.Count != Inputs) is { } odd)
        {
            throw new ArgumentException(
                $"A layer was given neurons with {Inputs} and {odd.Weights.Count} weights. Give all the same number of inputs.",
                nameof(neurons));
        }

        Parameters = [.. this.neurons.SelectMany(neuron => neuron.Parameters)];
    }

    /// <summary>How many numbers the layer takes.</summary>
    public int Inputs { get; }

    /// <summary>How many numbers the layer gives: one a neuron.</summary>
    public int Outputs => neurons.Length;

    /// <summary>The neurons, in the order of their outputs.</summary>
    public IReadOnlyList<Neuron> Neurons => neurons.AsReadOnly();

    /// <summary>The parameters, neuron by neuron, weights before the bias.</summary>
    public IReadOnlyList<Value> Parameters { get; }

    /// <summary>A layer with drawn weights, drawn neuron by neuron.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="outputs">The number of neurons, at least 1.</param>
    /// <param name="activation">What each neuron does with its sum.</param>
    /// <param name="initialization">How weights and biases are drawn; the lecture's way if left out.</param>
    /// <param name="random">Where they are drawn from; Python's stream with seed 1337 if left out.</param>
    public static Layer Create(
        int inputs,
        int outputs,
        Activation activation = Activation.Tanh,
        Initialization? initialization = null,
        IUniformSource? random = null)
    {
        if (outputs < 1)
            throw new ArgumentOutOfRangeException(nameof(outputs), $"A layer was asked for with {outputs} neurons. It needs at least 1.");
        random ??= new PythonRandom(1337);

        var neurons = new Neuron[outputs];
        for (int i = 0; i < outputs; i++)
            neurons[i] = Neuron.Create(inputs, activation, initialization, random);
        return new Layer(neurons);
    }

    /// <summary>The output of each neuron for these inputs.</summary>
    /// <param name="inputs">One for each weight of a neuron.</param>
    /// <exception cref="ArgumentException">There are not as many inputs as weights.</exception>
    public IReadOnlyList<Value> Forward(IEnumerable<Value> inputs)
    {
        Value[] given = NoNulls.In(inputs, "A layer", nameof(inputs));
        neurons[0].CheckInputs(given.Length);
        return Compute(given);
    }

    /// <summary>Sets the gradient of each parameter to 0.</summary>
    public void ZeroGrad()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("ZeroGrad");
        foreach (Value parameter in Parameters)
            parameter.Grad = 0;
    }

    /// <summary>As the demo prints it, such as <c>Layer of [ReLUNeuron(2), ReLUNeuron(2)]</c>.</summary>
    public override string ToString() => $"Layer of [{string.Join(", ", neurons.AsEnumerable())}]";

    internal Value[] Compute(Value[] inputs)
    {
        var outputs = new Value[neurons.Length];
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = neurons[i].Compute(inputs);
        return outputs;
    }

    internal double[] Compute(ReadOnlySpan<double> inputs)
    {
        double[] outputs = new double[neurons.Length];
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = neurons[i].Compute(inputs);
        return outputs;
    }
}
