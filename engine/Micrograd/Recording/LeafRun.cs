using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>Leaves whose rows lie next to each other, from the first row on.</summary>
internal readonly record struct LeafRun(int First, Value[] Leaves)
{
    /// <summary>
    /// Moves the numbers of these leaves, and stores them and their gradients in the leaves: the only loop of a step
    /// that goes over objects.
    /// </summary>
    [MethodImpl(Registers.Whole)]
    public void Descend(Span<double> values, ReadOnlySpan<double> grads, double rate)
    {
        Value[] leaves = Leaves;
        for (int i = 0; i < leaves.Length && i < values.Length && i < grads.Length; i++)
        {
            Value leaf = leaves[i];
            double grad = grads[i], moved = values[i] - rate * grad;
            values[i] = moved;
            leaf.data = moved;
            leaf.grad = grad;
            leaf.version++;
        }
    }

    /// <summary>The numbers of these leaves, out of those of all rows.</summary>
    public Span<double> Of(Span<double> rows) => rows.Slice(First, Leaves.Length);
}
