namespace Micrograd;

/// <summary>
/// Watches while a user's function runs once to be recorded: which leaves it makes, and what it must not do.
/// </summary>
internal sealed partial class Recorder : IDisposable
{
    private readonly HashSet<Value> constants = [];
    private bool isOver; // what the function started may outlive the recording

    public Recorder()
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                "A recording was started inside another one. Record the inner function before, or call it as it is.");
        }

        Flowing.Value = this;
        Interlocked.Increment(ref underWay);
    }

    /// <summary>Whether the leaf stands for an example's number, in whichever recording.</summary>
    public static bool IsPlaceholder(Value leaf) => PlaceholdersOfAll.TryGetValue(leaf, out _);

    /// <summary>
    /// An input or a target: it has no number yet, and a function that takes one all the same sees NaN.
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
    /// Whether the leaf was made by the recorded function, or is a plain number; any other leaf is a parameter.
    /// </summary>
    public bool IsConstant(Value leaf)
    {
        lock (constants)
            return !leaf.RequiresGrad || constants.Contains(leaf);
    }

    public void Dispose()
    {
        Interlocked.Decrement(ref underWay);
        Volatile.Write(ref isOver, true);
        Flowing.Value = null;
    }
}
