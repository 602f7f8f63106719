namespace Micrograd;

/// <summary>bias + w·h for an output of a network, where h are the outputs of its hidden layers.</summary>
internal sealed class OutputDot : WideOperation
{
    private readonly WeightsAndBias given;
    private readonly HiddenLayers hidden;
    private readonly int output;
    private readonly uint changes;

    private OutputDot(WeightsAndBias given, HiddenLayers hidden, int output)
        : base("dot")
    {
        this.given = given;
        this.hidden = hidden;
        this.output = output;
        changes = Value.Changes;
    }

    /// <summary>The same as a dot product of nodes, for whoever looks at the graph.</summary>
    public override WideOperation AsNodes =>
        field ??= DotProduct.Operation(given, hidden.Nodes, hidden.OutputVersions(output), changes);

    public override bool IsStale => hidden.AreNodes
        ? AsNodes.IsStale
        : changes != Value.Changes && (given.Versions() != hidden.OutputVersions(output) || hidden.IsStale);

    public static Value Compute(WeightsAndBias given, HiddenLayers hidden, int output) =>
        new(hidden.OutputSums[output], new OutputDot(given, hidden, output));

    public override void Push(GraphWalk walk)
    {
        if (walk.WithLeaves || hidden.AreNodes || !given.AreLeaves)
            AsNodes.Push(walk);
        else
            walk.Push(hidden.Anchor);
    }

    public override void PassToOperands(Value node)
    {
        if (hidden.AreNodes)
        {
            AsNodes.PassToOperands(node);
            return;
        }

        double grad = node.grad;
        if (grad == 0 && double.IsFinite(node.data))
            return;
        Backpropagation.ChainRule(given.Bias!, 1, grad);
        ReadOnlySpan<Value> weights = given.Weights;
        ReadOnlySpan<double> h = hidden.Outputs;
        for (int i = 0; i < weights.Length && i < h.Length; i++)
            Backpropagation.ChainRule(weights[i], h[i], grad);
        hidden.PassToOutputs(output, grad);
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => AsNodes.OperandsOf(node);

    internal override double SlopeOf(Value node, int operand) => AsNodes.SlopeOf(node, operand);
}
