namespace Micrograd;

/// <summary>
/// Watches the one call of a function that is recorded: it remembers the leaves that the function makes, and refuses
/// what a recorded program cannot repeat.
/// </summary>
internal sealed partial class Recorder : IDisposable
{
    private readonly HashSet<Value> constants = [];
    private bool isOver; // a thread that the function started may run longer than the recording

    public Recorder()
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                "A recording was started inside another one. " +
                "Record the inner function first, or call it without recording it.");
        }

        Flowing.Value = this;
        Interlocked.Increment(ref underWay);
    }

    /// <summary>Whether the leaf stands for an example's number, in this recording or another one.</summary>
    public static bool IsPlaceholder(Value leaf) => PlaceholdersOfAll.TryGetValue(leaf, out _);

    /// <summary>
    /// Values that stand for the inputs or targets of an example. They have no number yet: their data is NaN.
    /// </summary>
    public Value[] Placeholders(int count, string name)
    {
        var values = new Value[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = new Value(double.NaN, $"{name}{i}");
            constants.Remove(values[i]);
            PlaceholdersOfAll.Add(values[i], this);
        }

        return values;
    }

    /// <summary>
    /// Whether the recorded function made the leaf, or the leaf is a plain number. Any other leaf is a parameter.
    /// </summary>
    public bool IsConstant(Value leaf)
    {
        lock (constants)
            return !leaf.RequiresGrad || constants.Contains(leaf);
    }

    /// <summary>
    /// Whether the recorded function made all leaves that the value depends on. Most values that it did not make have a
    /// parameter among their operands, which is found without a walk.
    /// </summary>
    public bool MadeAllOf(Value value)
    {
        bool IsMade(Value node) => !node.IsLeaf || IsConstant(node);
        return value.Operands.All(IsMade) && Array.TrueForAll(GraphWalk.Order(value), IsMade);
    }

    public void Dispose()
    {
        Interlocked.Decrement(ref underWay);
        Volatile.Write(ref isOver, true);
        Flowing.Value = null;
    }
}
