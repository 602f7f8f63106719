namespace Micrograd;

/// <summary>The sum of many values in one node; all slopes are 1.</summary>
internal sealed class Summation(Value[] terms) : ManyTerms("sum", terms)
{
    public static Value Of(Value[] values)
    {
        double sum = 0;
        foreach (Value term in values)
            sum += term.data;
        return new Value(sum, new Summation(values));
    }

    public override ManyTerms On(Value[] copies) => new Summation(copies);

    public override void PassToOperands(Value node)
    {
        foreach (Value term in Terms)
            Backpropagation.ChainRule(term, 1, node.grad);
    }

    internal override double SlopeOf(Value node, int operand) => 1;
}
