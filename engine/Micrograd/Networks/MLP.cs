namespace Micrograd;

/// <summary>A multi-layer perceptron: layers one after another.</summary>
public sealed partial class MLP : Module
{
    private readonly Layer[] layers;
    private readonly NetworkArrays? arrays; // null if a layer has none, or if no layer is hidden

    /// <summary>A network with random weights.</summary>
    /// <remarks>
    /// With <see cref="Activation.Tanh"/> it is the lecture's network: tanh in every layer, weights and biases from -1
    /// to 1. With another activation it is the demo's: a linear last layer and biases that start at 0.
    /// </remarks>
    /// <param name="inputs">How many numbers the network takes, at least 1.</param>
    /// <param name="widths">How many neurons each layer has; the neurons of the last layer are the outputs.</param>
    /// <param name="activation">The function that each neuron applies to its sum.</param>
    /// <param name="lastActivation">The function of the last layer, if it is another one.</param>
    /// <param name="initialization">How weights and biases are drawn, in the order of <see cref="Parameters"/>.</param>
    /// <param name="random">The stream to draw from; Python's stream with seed 1337 if left out.</param>
    /// <exception cref="ArgumentException">There are no layers, or one has no neurons.</exception>
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
        Parameters = [.. layers.SelectMany(layer => layer.Parameters).Distinct()];
        bool areShared = Parameters.Count != layers.Sum(layer => layer.Parameters.Count);
        if (layers.Length > 1 && !areShared && layers.All(layer => layer.Arrays is not null))
            arrays = new NetworkArrays(Array.ConvertAll(layers, layer => layer.Arrays!));
    }

    /// <summary>How many numbers the network takes.</summary>
    public int Inputs => layers[0].Inputs;

    /// <summary>How many numbers the network gives.</summary>
    public int Outputs => layers[^1].Outputs;

    /// <summary>The layers, first to last.</summary>
    public IReadOnlyList<Layer> Layers => layers.AsReadOnly();

    /// <summary>
    /// All weights and biases: layer by layer, neuron by neuron, weights before the bias; a shared one comes once.
    /// </summary>
    public override IReadOnlyList<Value> Parameters { get; }

    /// <summary>A network with these layers.</summary>
    /// <param name="layers">At least one; each takes as many numbers as the layer before it gives.</param>
    /// <exception cref="ArgumentException">There are none, or two do not fit together.</exception>
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
                    $"Layer {i + 1} takes {given[i].Inputs} numbers but layer {i} gives {given[i - 1].Outputs}. " +
                    "Make them the same.",
                    nameof(layers));
            }
        }

        return new MLP(given);
    }

    /// <summary>The network as the demo prints it: <c>MLP of [Layer of [ReLUNeuron(2), …], …]</c>.</summary>
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
        {
            throw new ArgumentException(
                "A network was asked for with no layers. Give the width of at least one, such as [4, 4, 1].",
                nameof(widths));
        }

        bool isLecture = activation == Activation.Tanh;
        Activation last = lastActivation ?? (isLecture ? Activation.Tanh : Activation.Linear);
        initialization ??= isLecture ? Initialization.Uniform : Initialization.ZeroBias;
        random ??= new PythonRandom(1337);

        var layers = new Layer[outputs.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            bool isLast = i == layers.Length - 1;
            layers[i] = new Layer(inputs, outputs[i], isLast ? last : activation, initialization, random);
            inputs = outputs[i];
        }

        return layers;
    }
}
