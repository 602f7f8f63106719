namespace Micrograd;

/// <summary>Neurons that take the same inputs.</summary>
public sealed class Layer : Module
{
    private readonly Neuron[] neurons;

    /// <summary>A layer with random weights, drawn neuron by neuron.</summary>
    /// <param name="inputs">The number of inputs, at least 1.</param>
    /// <param name="outputs">The number of neurons, at least 1.</param>
    /// <param name="activation">The function that each neuron applies to its sum.</param>
    /// <param name="initialization">How weights and biases are drawn; the lecture's way if left out.</param>
    /// <param name="random">The stream to draw from; Python's stream with seed 1337 if left out.</param>
    public Layer(
        int inputs,
        int outputs,
        Activation activation = Activation.Tanh,
        Initialization? initialization = null,
        IUniformSource? random = null)
        : this(Draw(inputs, outputs, activation, initialization, random ?? new PythonRandom(1337)))
    {
    }

    private Layer(Neuron[] neurons)
    {
        this.neurons = neurons;
        Parameters = [.. neurons.SelectMany(neuron => neuron.Parameters).Distinct()];
        WeightsAndBias[] weights = Array.ConvertAll(neurons, neuron => neuron.WeightsAndBias);
        bool areAlike = neurons.All(neuron => neuron.Activation == neurons[0].Activation);
        bool areShared = Parameters.Count < neurons.Length * (Inputs + 1);
        if (areAlike && !areShared && weights.All(neuron => neuron.AreLeaves))
            Arrays = new LayerArrays(weights, neurons[0].Activation.Operation());
    }

    /// <summary>How many numbers the layer takes.</summary>
    public int Inputs => neurons[0].Inputs;

    /// <summary>How many numbers the layer gives: one for each neuron.</summary>
    public int Outputs => neurons.Length;

    /// <summary>The neurons, in the order of their outputs.</summary>
    public IReadOnlyList<Neuron> Neurons => neurons.AsReadOnly();

    /// <summary>The parameters, neuron by neuron, weights before the bias; a shared one comes once.</summary>
    public override IReadOnlyList<Value> Parameters { get; }

    /// <summary>A layer with these neurons.</summary>
    /// <param name="neurons">At least one, all with the same number of inputs.</param>
    /// <exception cref="ArgumentException">There are none, or their numbers of inputs differ.</exception>
    public static Layer Of(IEnumerable<Neuron> neurons)
    {
        Neuron[] given = Require.NoNulls(neurons, "A layer", nameof(neurons));
        if (given.Length == 0)
            throw new ArgumentException("A layer was given no neurons. Pass at least one.", nameof(neurons));
        if (given.FirstOrDefault(neuron => neuron.Inputs != given[0].Inputs) is { } odd)
        {
            throw new ArgumentException(
                $"A layer was given neurons with {given[0].Inputs} and {odd.Inputs} weights. " +
                "Give all the same number of inputs.",
                nameof(neurons));
        }

        return new Layer(given);
    }

    /// <summary>The output of each neuron for these inputs.</summary>
    /// <param name="inputs">One for each weight of a neuron.</param>
    /// <exception cref="ArgumentException">The number of inputs is not the number of weights.</exception>
    public IReadOnlyList<Value> Forward(IEnumerable<Value> inputs)
    {
        Value[] x = Require.NoNulls(inputs, "A layer", nameof(inputs));
        neurons[0].RequireInputs(x.Length);
        return Compute(x);
    }

    /// <summary>The layer as the demo prints it, such as <c>Layer of [ReLUNeuron(2), ReLUNeuron(2)]</c>.</summary>
    public override string ToString() => $"Layer of [{string.Join(", ", neurons.AsEnumerable())}]";

    /// <summary>
    /// The layer as arrays; null if its neurons are not alike, share a weight, or have a computed one.
    /// </summary>
    internal LayerArrays? Arrays { get; }

    internal Value[] Compute(Value[] inputs) => Array.ConvertAll(neurons, neuron => neuron.Compute(inputs));

    internal Value[] Compute(HiddenLayers hidden)
    {
        var outputs = new Value[neurons.Length];
        for (int i = 0; i < outputs.Length; i++)
            outputs[i] = neurons[i].Compute(hidden, i);
        return outputs;
    }

    internal double[] Compute(double[] inputs) => Array.ConvertAll(neurons, neuron => neuron.Compute(inputs));

    private static Neuron[] Draw(
        int inputs, int outputs, Activation activation, Initialization? initialization, IUniformSource random)
    {
        if (outputs < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(outputs), $"A layer was asked for with {outputs} neurons. It needs at least 1.");
        }

        var neurons = new Neuron[outputs];
        for (int i = 0; i < outputs; i++)
            neurons[i] = new Neuron(inputs, activation, initialization, random);
        return neurons;
    }
}
