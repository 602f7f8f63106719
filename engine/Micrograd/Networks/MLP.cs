namespace Micrograd;

/// <summary>A multi-layer perceptron: layers one after another.</summary>
public sealed partial class MLP : Module
{
    private readonly Layer[] layers;

    /// <summary>A network with drawn weights.</summary>
    /// <remarks>
    /// With <see cref="Activation.Tanh"/> it is the lecture's: tanh in every layer, weights and biases from -1 to 1.
    /// With another activation it is the demo's: a linear last layer and biases that start at 0.
    /// </remarks>
    /// <param name="inputs">How many numbers it takes, at least 1.</param>
    /// <param name="widths">How many neurons each layer has, the last one being the outputs.</param>
    /// <param name="activation">The function that each neuron's sum goes through.</param>
    /// <param name="lastActivation">The one of the last layer, where it is another.</param>
    /// <param name="initialization">How weights and biases are drawn, in the order of <see cref="Parameters"/>.</param>
    /// <param name="random">The numbers to draw from; Python's stream with seed 1337 if left out.</param>
    /// <exception cref="ArgumentException">There are no layers, or one is narrower than 1.</exception>
    public MLP(
        int inputs,
        IEnumerable<int> widths,
        Activation activation = Activation.Tanh,
        Activation? lastActivation = null,
        Initialization? initialization = null,
        IUniformSource? random = null)
        : this(Draw(inputs, widths, activation, lastActivation, initialization, random))
    {
    }

    private MLP(Layer[] layers)
    {
        this.layers = layers;
        Parameters = [.. layers.SelectMany(layer => layer.Parameters)];
    }

    /// <summary>How many numbers the network takes.</summary>
    public int Inputs => layers[0].Inputs;

    /// <summary>How many numbers the network gives.</summary>
    public int Outputs => layers[^1].Outputs;

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<Layer> Layers => layers.AsReadOnly();

    /// <summary>All weights and biases: layer by layer, neuron by neuron, weights before the bias.</summary>
    public override IReadOnlyList<Value> Parameters { get; }

    /// <summary>A network of these layers.</summary>
    /// <param name="layers">At least one; each takes as many numbers as the one before gives.</param>
    /// <exception cref="ArgumentException">There are none, or two do not fit.</exception>
    public static MLP Of(IEnumerable<Layer> layers)
    {
        Layer[] given = Require.NoNulls(layers, "A network", nameof(layers));
        if (given.Length == 0)
            throw new ArgumentException("A network was given no layers. Pass at least one.", nameof(layers));
        for (int i = 1; i < given.Length; i++)
        {
            if (given[i].Inputs != given[i - 1].Outputs)
            {
                throw new ArgumentException(
                    $"Layer {i + 1} takes {given[i].Inputs} numbers but layer {i} gives {given[i - 1].Outputs}. Make them the same.",
                    nameof(layers));
            }
        }

        return new MLP(given);
    }

    /// <summary>The outputs for these inputs, as values of the graph.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public IReadOnlyList<Value> Forward(IEnumerable<Value> inputs)
    {
        Value[] given = Require.NoNulls(inputs, "A network", nameof(inputs));
        RequireInputs(given.Length);
        return Compute(given);
    }

    /// <summary>
    /// The one output for plain numbers, as a value of the graph; no work is done for the slopes of the inputs.
    /// </summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    /// <exception cref="InvalidOperationException">The network has several outputs.</exception>
    public Value Predict(IEnumerable<double> inputs)
    {
        if (Outputs != 1)
        {
            throw new InvalidOperationException(
                $"Predict is for a network with one output, and this one has {Outputs}. Use PredictAll, which gives all of them.");
        }

        return PredictAll(inputs)[0];
    }

    /// <summary>
    /// All outputs for plain numbers, as values of the graph; no work is done for the slopes of the inputs.
    /// </summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public IReadOnlyList<Value> PredictAll(IEnumerable<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double[] numbers = inputs as double[] ?? [.. inputs];
        RequireInputs(numbers.Length);
        return Compute(PlainNumber.Of(numbers));
    }

    /// <summary>The outputs as numbers alone: no graph, nothing to train.</summary>
    /// <param name="inputs">As many as <see cref="Inputs"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public IReadOnlyList<double> Evaluate(IEnumerable<double> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Recorder.NotWhileRecording(nameof(Evaluate));
        double[] outputs = [.. inputs];
        RequireInputs(outputs.Length);
        foreach (Layer layer in layers)
            outputs = layer.Compute(outputs);
        return outputs;
    }

    /// <summary>As the demo prints it: <c>MLP of [Layer of [ReLUNeuron(2), …], …]</c>.</summary>
    public override string ToString() => $"MLP of [{string.Join(", ", layers.AsEnumerable())}]";

    private static Layer[] Draw(
        int inputs,
        IEnumerable<int> widths,
        Activation activation,
        Activation? lastActivation,
        Initialization? initialization,
        IUniformSource? random)
    {
        ArgumentNullException.ThrowIfNull(widths);
        int[] outputs = [.. widths];
        if (outputs.Length == 0)
            throw new ArgumentException("A network was asked for with no layers. Give the width of at least one, such as [4, 4, 1].", nameof(widths));
        bool isTheLectures = activation == Activation.Tanh;
        Activation last = lastActivation ?? (isTheLectures ? Activation.Tanh : Activation.Linear);
        initialization ??= isTheLectures ? Initialization.Uniform : Initialization.ZeroBias;
        random ??= new PythonRandom(1337);

        var layers = new Layer[outputs.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            bool isLast = i == layers.Length - 1;
            layers[i] = new Layer(i == 0 ? inputs : outputs[i - 1], outputs[i], isLast ? last : activation, initialization, random);
        }

        return layers;
    }

    private void RequireInputs(int inputs)
    {
        if (inputs != Inputs)
            throw new ArgumentException($"The network takes {Inputs} numbers but was given {inputs}. Pass one number for each input.", nameof(inputs));
    }

    private Value[] Compute(Value[] inputs)
    {
        foreach (Layer layer in layers)
            inputs = layer.Compute(inputs);
        return inputs;
    }
}
