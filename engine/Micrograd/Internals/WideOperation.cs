namespace Micrograd;

/// <summary>An operation that carries its own operands, because a node has room for two.</summary>
internal abstract class ManyOperands(string name) : Operation(name)
{
    /// <summary>Pushes the operands, last first.</summary>
    public abstract void Push(GraphWalk walk);

    /// <summary>operand.Grad += slope × grad, for each operand.</summary>
    public abstract void ApplyChainRule(double grad);

    /// <summary>The same operation on other operands; a graph that is copied needs it.</summary>
    public abstract Value Rebuild(Func<Value, Value> replace);

    /// <summary>Whether the slopes are gone because somebody set the operands' Data.</summary>
    public virtual bool IsChanged => false;

    /// <summary>Throws if they are.</summary>
    public void CheckUnchanged(Value node)
    {
        if (IsChanged)
            throw Changed(node);
    }

    private static InvalidOperationException Changed(Value node) => new(
        $"The Data of a weight or an input of the dot product {node.Label ?? Digits.Of(node.data)} was set after it was computed, " +
        "so its slopes are gone. Call Backward before you update, and compute the value again afterwards.");
}

/// <summary>The sum of many values in one node; all slopes are 1.</summary>
internal sealed class Summation : ManyOperands
{
    private readonly Value[] terms;

    private Summation(Value[] terms)
        : base("sum") => this.terms = terms;

    public static Value Of(Value[] values)
    {
        if (values.Length == 0)
            throw new ArgumentException("Value.Sum was given no values. Pass at least one, or use Value.Zero.", nameof(values));

        double sum = 0;
        foreach (Value term in values)
            sum += term.data;
        return new Value(sum, new Summation(values));
    }

    public override void Push(GraphWalk walk)
    {
        for (int i = terms.Length - 1; i >= 0; i--)
            walk.Push(terms[i]);
    }

    public override void ApplyChainRule(double grad)
    {
        foreach (Value term in terms)
            term.grad += grad;
    }

    public override Value Rebuild(Func<Value, Value> replace) => Of(Array.ConvertAll(terms, term => replace(term)));

    internal override IReadOnlyList<Value> OperandsOf(Value node) => terms.AsReadOnly();

    internal override double SlopeOf(Value node, int operand) => 1;
}

/// <summary>An input that is a plain number: a leaf whose slope nobody asked for.</summary>
internal sealed class PlainNumber : Operation
{
    public static readonly PlainNumber Instance = new();

    private PlainNumber()
        : base("number")
    {
    }

    public static Value[] Of(double[] numbers)
    {
        var values = new Value[numbers.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = new Value(numbers[i], Instance);
        return values;
    }

    internal override string NameOn(Value node) => "";

    internal override IReadOnlyList<Value> OperandsOf(Value node) => [];

    internal override double SlopeOf(Value node, int operand) => 0;
}
