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
    private readonly LayerArrays[] layers;
    private readonly LayerArrays.Snapshot[] snapshots;
    private readonly Value[] inputs;
    private readonly uint inputVersions;
    private readonly uint changes; // of any Data anywhere: where there was none, nothing here changed
    private readonly int count; // of the neurons in all layers
    private readonly double[] numbers; // the sums of all neurons, then their outputs, then their activations' slopes
    private double[]? grads; // of the outputs of all neurons, then of their sums; null before the first Backward
    private Value? anchor; // stands for all of it in a walk
    private GraphWalk? walk; // the one that came by last

    public HiddenLayers(LayerArrays[] layers, Value[] inputs)
        : base("hidden layers")
    {
        this.layers = layers;
        this.inputs = inputs;
        changes = Value.Changes;
        snapshots = Array.ConvertAll(layers, layer => layer.Now());
        foreach (LayerArrays layer in layers)
            count += layer.Outputs;
        numbers = new double[3 * count];

        Span<double> x = stackalloc double[Math.Min(inputs.Length, 256)];
        if (inputs.Length > x.Length)
            x = new double[inputs.Length];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = inputs[i].data;
            inputVersions += inputs[i].version;
        }

        Forward(x);
    }

    /// <summary>The outputs of the last hidden layer.</summary>
    public ReadOnlySpan<double> Outputs => numbers.AsSpan(2 * count - layers[^1].Outputs, layers[^1].Outputs);

    /// <summary>The gradients of those outputs.</summary>
    public Span<double> OutputGrads => Grads.AsSpan(count - layers[^1].Outputs, layers[^1].Outputs);

    /// <summary>Whether somebody set the Data of a weight or an input since.</summary>
    public override bool IsStale
    {
        get
        {
            if (changes == Value.Changes)
                return false;
            uint now = 0;
            foreach (Value input in inputs)
                now += input.version;
            if (now != inputVersions)
                return true;
            foreach (LayerArrays.Snapshot snapshot in snapshots)
            {
                if (!snapshot.IsCurrent)
                    return true;
            }

            return false;
        }
    }

    private double[] Grads => grads ??= new double[2 * count];

    /// <summary>The node that stands for the hidden layers in a walk that does not go through their neurons.</summary>
    public Value Anchor => anchor ??= new Value(0, this);

    public override void Push(GraphWalk walk)
    {
        this.walk = walk;
        if (grads is not null)
            Array.Clear(grads);
        walk.PushInputs(inputs);
    }

    public override void PassToOperands(Value node)
    {
        int end = count;
        for (int l = layers.Length - 1; l >= 0; l--)
        {
            LayerArrays layer = layers[l];
            int start = end - layer.Outputs;
            PassThroughActivations(layer.Activation, start, end);
            if (l == 0)
                PassToInputs(layer, start);
            else
                PassToLayer(layer, start, start - layers[l - 1].Outputs);
            end = start;
        }
    }

    // It never stands in a graph that somebody sees: that has the neurons themselves.
    internal override IReadOnlyList<Value> OperandsOf(Value node) => inputs.AsReadOnly();

    internal override double SlopeOf(Value node, int operand) => double.NaN;
}
