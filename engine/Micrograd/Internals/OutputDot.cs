namespace Micrograd;

/// <summary>bias + w·h for an output of a network, where h are the outputs of its hidden layers.</summary>
internal sealed class OutputDot : WideOperation
{
    private readonly WeightsAndBias given;
    private readonly HiddenLayers hidden;
    private readonly uint versions;
    private readonly uint changes;

    private OutputDot(WeightsAndBias given, HiddenLayers hidden, uint versions)
        : base("dot")
    {
        this.given = given;
        this.hidden = hidden;
        this.versions = versions;
        changes = Value.Changes;
    }

    /// <summary>The same as a dot product of nodes, for whoever looks at the graph.</summary>
    public override WideOperation AsNodes => field ??= DotProduct.Operation(given, hidden.Nodes, versions, changes);

    public override bool IsStale => hidden.AreNodes
        ? AsNodes.IsStale
        : changes != Value.Changes && (given.Versions() != versions || hidden.IsStale);

    public static Value Compute(WeightsAndBias given, HiddenLayers hidden)
    {
        double sum = given.Bias!.data;
        ReadOnlySpan<double> h = hidden.Outputs;
        for (int i = 0; i < h.Length; i++)
            sum += given.Weights[i].data * h[i];
        return new Value(sum, new OutputDot(given, hidden, given.Versions()));
    }

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
        ReadOnlySpan<double> h = hidden.Outputs;
        Span<double> dh = hidden.OutputGrads;
        for (int i = 0; i < h.Length; i++)
        {
            Backpropagation.ChainRule(given.Weights[i], h[i], grad);
            dh[i] += given.Weights[i].data * grad;
        }
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => AsNodes.OperandsOf(node);

    internal override double SlopeOf(Value node, int operand) => AsNodes.SlopeOf(node, operand);
}
