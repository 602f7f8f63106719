namespace Micrograd;

/// <summary>
/// The hidden layers of a network on one example, as arrays: most of the work of a network, without a node for each
/// neuron. Each neuron becomes a node of its own as soon as somebody looks at the graph.
/// </summary>
/// <remarks>
/// The sums and the gradients are added in the order in which the nodes would add them, so that no digit changes.
/// </remarks>
internal sealed partial class HiddenLayers : WideOperation
{
    private readonly NetworkArrays network;
    private readonly LayerArrays.Snapshot[] snapshots; // of all layers, that of the outputs too
    private readonly Value[] inputs;
    private readonly uint inputVersions;
    private readonly uint changes; // of any Data anywhere: where there was none, nothing here changed
    private readonly double[] numbers; // inputs; outputs of all neurons; their sums; sums of the output layer
    private double[]? grads; // of the outputs of all neurons; null before the first Backward
    private bool havePassed; // whether these gradients went on to the sums
    private Value? anchor; // stands for all of it in a walk
    private GraphWalk? walk; // the one that came by last

    public HiddenLayers(NetworkArrays network, Value[] inputs)
        : base("hidden layers")
    {
        this.network = network;
        this.inputs = inputs;
        changes = Value.Changes;
        snapshots = network.Now();
        int count = network.Inputs + 2 * Count + Panels.Filled(network.Output.Outputs);
        numbers = GC.AllocateUninitializedArray<double>(count); // nobody reads what lies between layers
        for (int i = 0; i < inputs.Length; i++)
        {
            numbers[i] = inputs[i].data;
            inputVersions += inputs[i].version;
        }

        Forward();
    }

    /// <summary>The outputs of the last hidden layer.</summary>
    public ReadOnlySpan<double> Outputs => InputsOf(Layers.Length);

    /// <summary>The sums of the output layer.</summary>
    public ReadOnlySpan<double> OutputSums => SumsOf(Layers.Length);

    /// <summary>Whether somebody set the Data of a weight of a hidden layer or of an input since.</summary>
    public override bool IsStale
    {
        get
        {
            if (changes == Value.Changes)
                return false;
            uint now = 0;
            foreach (Value input in inputs)
                now += input.version;
            return now != inputVersions || !LayerArrays.AreCurrent(snapshots.AsSpan(..^1));
        }
    }

    /// <summary>The node that stands for the hidden layers in a walk that does not go through their neurons.</summary>
    public Value Anchor => anchor ??= new Value(0, this);

    private LayerArrays[] Layers => network.Hidden;

    private int Count => network.Starts[^1];

    private double[] Grads => grads ??= new double[Count];

    public override void Push(GraphWalk walk)
    {
        this.walk = walk;
        havePassed = false;
        if (grads is not null)
            Array.Clear(grads);
        walk.PushInputs(inputs);
    }

    public override void PassToOperands(Value node) => walk!.PassOn(this);

    // It never stands in a graph that somebody sees: that has the neurons themselves.
    internal override IReadOnlyList<Value> OperandsOf(Value node) => inputs.AsReadOnly();

    internal override double SlopeOf(Value node, int operand) => double.NaN;

    /// <summary>The numbers that a layer takes: those of the network, or the outputs of the layer below.</summary>
    private Span<double> InputsOf(int layer) =>
        layer == 0 ? numbers.AsSpan(0, inputs.Length) : OutputsOf(layer - 1)[..Layers[layer - 1].Outputs];

    private Span<double> OutputsOf(int layer) => PlacesOf(layer, numbers.AsSpan(network.Inputs));

    private Span<double> SumsOf(int layer) => layer < Layers.Length
        ? PlacesOf(layer, numbers.AsSpan(network.Inputs + Count))
        : numbers.AsSpan(network.Inputs + 2 * Count);

    private Span<double> OutputGradsOf(int layer) => PlacesOf(layer, Grads);

    private Span<double> PlacesOf(int layer, Span<double> all) =>
        all[network.Starts[layer]..network.Starts[layer + 1]];
}
