namespace Micrograd;

/// <summary>Marks an input that is a plain number: a leaf whose slope nobody asks for.</summary>
internal sealed class PlainNumber : Operation
{
    public static readonly PlainNumber Instance = new();

    private PlainNumber()
        : base("")
    {
    }

    public static Value[] Of(double[] numbers)
    {
        var values = new Value[numbers.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = new Value(numbers[i], Instance);
        return values;
    }

    internal override IReadOnlyList<Value> OperandsOf(Value node) => [];

    internal override double SlopeOf(Value node, int operand) => 0;
}
