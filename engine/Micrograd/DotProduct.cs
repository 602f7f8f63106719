namespace Micrograd;

/// <summary>bias + w·x in one node: what makes a network of scalars fast. Slopes: x for w, w for x, 1 for the bias.</summary>
/// <remarks>
/// It keeps no copy of its slopes but reads its operands again when they are asked for. The sum of the operands' versions
/// tells whether anybody set their Data in between; then there is an error instead of a mixture of two points.
/// </remarks>
internal sealed class DotProduct : ManyOperands
{
    private readonly Value[] weights;
    private readonly Value[] inputs;
    private readonly Value? bias;
    private readonly bool inputsAreNumbers;
    private readonly uint versions;

    private DotProduct(Value[] weights, Value[] inputs, Value? bias, uint versions)
        : base("dot")
    {
        this.weights = weights;
        this.inputs = inputs;
        this.bias = bias;
        this.versions = versions;
        inputsAreNumbers = !inputs[0].RequiresGrad;
    }

    public ReadOnlySpan<Value> Weights => weights;

    public ReadOnlySpan<Value> Inputs => inputs;

    public Value? Bias => bias;

    public static Value Of(Value[] weights, Value[] inputs, Value? bias)
    {
        if (weights.Length != inputs.Length)
        {
            throw new ArgumentException(
                $"Value.Dot was given {weights.Length} weights but {inputs.Length} inputs. Pass one input for each weight.", nameof(inputs));
        }

        if (weights.Length == 0)
            throw new ArgumentException("Value.Dot was given no weights. Pass at least one weight and one input.", nameof(weights));

        foreach (Value weight in weights)
            Value.Given(weight, "dot");
        foreach (Value input in inputs)
            Value.Given(input, "dot");
        return Compute(weights, inputs, bias);
    }

    /// <summary>Without a check: the arrays are of one length, without nulls, and nobody will change them.</summary>
    public static Value Compute(Value[] weights, Value[] inputs, Value? bias)
    {
        double sum = bias is null ? 0 : bias.data;
        uint versions = bias is null ? 0 : bias.version;
        for (int i = 0; i < weights.Length && i < inputs.Length; i++)
        {
            Value w = weights[i], x = inputs[i];
            sum += w.data * x.data;
            versions += w.version + x.version;
        }

        return new Value(sum, new DotProduct(weights, inputs, bias, versions));
    }

    public override bool Push(GraphWalk walk)
    {
        uint now = bias is null ? 0 : bias.version;
        for (int i = weights.Length - 1; i >= 0; i--)
        {
            Value w = weights[i], x = inputs[i];
            walk.Push(x);
            walk.Push(w);
            now += w.version + x.version;
        }

        if (bias is not null)
            walk.Push(bias);
        return now == versions;
    }

    public override void ApplyChainRule(double grad)
    {
        if (grad == 0)
            return; // a relu that is off: nothing below it gets anything

        if (bias is not null)
            bias.grad += grad;
        for (int i = 0; i < weights.Length && i < inputs.Length; i++)
        {
            Value w = weights[i], x = inputs[i];
            w.grad += x.data * grad;
            if (!inputsAreNumbers)
                x.grad += w.data * grad;
        }
    }

    public override void CheckUnchanged(Value node)
    {
        uint now = bias is null ? 0 : bias.version;
        for (int i = 0; i < weights.Length; i++)
            now += weights[i].version + inputs[i].version;
        if (now != versions)
            throw Changed(node);
    }

    public override Value Rebuild(Func<Value, Value> replace) => Compute(
        Array.ConvertAll(weights, w => replace(w)), Array.ConvertAll(inputs, x => replace(x)), bias is null ? null : replace(bias));

    internal static InvalidOperationException Changed(Value node) => new(
        $"The Data of a weight or an input of the dot product {node.Label ?? Digits.Of(node.data)} was set after it was computed, " +
        "so its slopes are gone. Call Backward before you update, and compute the value again afterwards.");

    internal override IReadOnlyList<Value> OperandsOf(Value node)
    {
        List<Value> operands = bias is null ? [] : [bias];
        for (int i = 0; i < weights.Length; i++)
        {
            operands.Add(weights[i]);
            operands.Add(inputs[i]);
        }

        return operands;
    }

    internal override double SlopeOf(Value node, int operand)
    {
        if (bias is not null)
        {
            if (operand == 0)
                return 1;
            operand--;
        }

        return operand % 2 == 0 ? inputs[operand / 2].data : weights[operand / 2].data;
    }
}
