namespace Micrograd;

/// <summary>
/// bias + w·x in one node, which makes a network of scalars fast. Slopes: x for w, w for x, 1 for the bias.
/// </summary>
/// <remarks>
/// It keeps no copy of its slopes but reads its operands again. The sum of the operands' versions tells whether
/// somebody set their Data in between: then there is an error instead of a mixture of two points.
/// </remarks>
internal sealed class DotProduct : WideOperation
{
    private readonly WeightsAndBias given;
    private readonly Value[] inputs;
    private readonly uint versions;
    private readonly uint changes; // of any Data anywhere: where there was none, nothing here changed

    private DotProduct(WeightsAndBias given, Value[] inputs, uint versions, uint changes)
        : base("dot")
    {
        this.given = given;
        this.inputs = inputs;
        this.versions = versions;
        this.changes = changes;
    }

    public Value[] Weights => given.Weights;

    public Value[] Inputs => inputs;

    public Value? Bias => given.Bias;

    public override bool IsStale
    {
        get
        {
            if (changes == Value.Changes)
                return false;
            uint now = given.Bias is null ? 0 : given.Bias.version;
            for (int i = 0; i < inputs.Length; i++)
                now += given.Weights[i].version + inputs[i].version;
            return now != versions;
        }
    }

    public static Value Of(Value[] weights, Value[] inputs, Value? bias)
    {
        if (weights.Length != inputs.Length)
        {
            string found = $"Value.Dot was given {weights.Length} weights but {inputs.Length} inputs.";
            throw new ArgumentException($"{found} Pass one input for each weight.", nameof(inputs));
        }

        if (weights.Length == 0)
        {
            throw new ArgumentException(
                "Value.Dot was given no weights. Pass at least one weight and one input.", nameof(weights));
        }

        return Compute(new WeightsAndBias(weights, bias), inputs);
    }

    /// <summary>
    /// Without a check: there are as many inputs as weights, no nulls, and nobody will change the array.
    /// </summary>
    public static Value Compute(WeightsAndBias given, Value[] inputs)
    {
        Value[] weights = given.Weights;
        double sum = given.Bias is null ? 0 : given.Bias.data;
        uint versions = given.Bias is null ? 0 : given.Bias.version;
        for (int i = 0; i < weights.Length && i < inputs.Length; i++)
        {
            Value w = weights[i], x = inputs[i];
            sum += w.data * x.data;
            versions += w.version + x.version;
        }

        return new Value(sum, new DotProduct(given, inputs, versions, Value.Changes));
    }

    /// <summary>The operation as it was computed when the changes and the operands' versions were these.</summary>
    public static DotProduct Operation(WeightsAndBias given, Value[] inputs, uint versions, uint changes) =>
        new(given, inputs, versions, changes);

    public override void Push(GraphWalk walk)
    {
        if (given.AreLeaves && !walk.WithLeaves)
        {
            if (inputs != given.Weights) // they are the same in a sum of squares
                walk.PushInputs(inputs);
            return;
        }

        for (int i = inputs.Length - 1; i >= 0; i--)
        {
            walk.Push(inputs[i]);
            walk.Push(given.Weights[i]);
        }

        if (given.Bias is not null)
            walk.Push(given.Bias);
    }

    public override void PassToOperands(Value node)
    {
        double grad = node.grad;
        if (grad == 0 && double.IsFinite(node.data))
            return; // a relu that is off; an operand that is not finite, for which 0 × ∞ is NaN, would show in the sum

        Value[] weights = given.Weights;
        if (given.Bias is not null)
            Backpropagation.ChainRule(given.Bias, 1, grad);
        if (ArePlain(inputs))
        {
            for (int i = 0; i < weights.Length && i < inputs.Length; i++)
                Backpropagation.ChainRule(weights[i], inputs[i].data, grad);
            return;
        }

        for (int i = 0; i < weights.Length && i < inputs.Length; i++)
        {
            Value w = weights[i], x = inputs[i];
            Backpropagation.ChainRule(w, x.data, grad);
            Backpropagation.ChainRule(x, w.data, grad);
        }
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node)
    {
        var operands = new List<Value>(2 * inputs.Length + 1);
        if (given.Bias is not null)
            operands.Add(given.Bias);
        for (int i = 0; i < inputs.Length; i++)
        {
            operands.Add(given.Weights[i]);
            operands.Add(inputs[i]);
        }

        return operands;
    }

    internal override double SlopeOf(Value node, int operand)
    {
        if (given.Bias is not null)
        {
            if (operand == 0)
                return 1;
            operand--;
        }

        return operand % 2 == 0 ? inputs[operand / 2].data : given.Weights[operand / 2].data;
    }

    /// <summary>
    /// Those of a network's first layer are; elsewhere the first input already tells that they are not.
    /// </summary>
    public static bool ArePlain(Value[] inputs)
    {
        foreach (Value input in inputs)
        {
            if (input.RequiresGrad)
                return false;
        }

        return true;
    }
}
