using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>Leaves whose rows lie next to each other, from the first row on.</summary>
internal readonly record struct LeafRun(int First, Value[] Leaves)
{
    /// <summary>All leaves in as few runs as possible, in the order of their rows.</summary>
    public static LeafRun[] Of((Value Leaf, int Row)[] leaves)
    {
        List<LeafRun> runs = [];
        List<Value> run = [];
        int next = 0;
        foreach ((Value leaf, int row) in leaves.OrderBy(leaf => leaf.Row))
        {
            if (row != next)
                EndRun();
            run.Add(leaf);
            next = row + 1;
        }

        EndRun();
        return [.. runs];

        void EndRun()
        {
            if (run.Count > 0)
                runs.Add(new LeafRun(next - run.Count, [.. run]));
            run.Clear();
        }
    }

    /// <summary>
    /// Moves the numbers of these leaves, and stores them and their gradients in the leaves: the one loop of a step that
    /// goes over objects.
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
