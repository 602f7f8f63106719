namespace Micrograd;

/// <summary>A wide operation whose operands are all alike: a sum and its relatives.</summary>
internal abstract class ManyTerms(string name, Value[] terms) : WideOperation(name)
{
    protected Value[] Terms => terms;

    /// <summary>The same operation with the same slopes, on the copies of its operands.</summary>
    public abstract ManyTerms On(Value[] copies);

    public ManyTerms On(IReadOnlyDictionary<Value, Value> copies) => On(Array.ConvertAll(terms, term => copies[term]));

    public override void Push(GraphWalk walk) => walk.PushAll(terms);

    internal override IReadOnlyList<Value> OperandsOf(Value node) => terms.AsReadOnly();
}
