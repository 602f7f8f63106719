using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>Stands by while a user's function runs once to be recorded, and refuses what would be frozen into the program.</summary>
internal sealed class Recorder : IDisposable
{
    private static readonly AsyncLocal<Recorder?> Flowing = new(); // also into threads that the function starts

    private static readonly ConditionalWeakTable<Value, Recorder> PlaceholdersOfAll = [];

    private static int underWay; // anywhere: what a getter looks at first

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

    /// <summary>Whether anybody records. Almost always not, which is why it is asked first.</summary>
    public static bool IsUnderWay => underWay != 0;

    /// <summary>Whether what runs here belongs to a function that is being recorded, on whichever thread.</summary>
    public static bool IsHere => IsUnderWay && Current is not null;

    private static Recorder? Current =>
        Flowing.Value is { } recorder && !Volatile.Read(ref recorder.isOver) ? recorder : null;

    public static void NoteMade(Value leaf)
    {
        if (Current is { } recorder)
        {
            lock (recorder.constants)
                recorder.constants.Add(leaf);
        }
    }

    /// <summary>Reading a number is fine where it can never change: when all below it was made while recording.</summary>
    public static void CheckRead(Value value, string what)
    {
        if (Current is not { } current)
            return;
        if (Array.TrueForAll(GraphWalk.Order(value), node => !node.IsLeaf || current.IsConstant(node)))
            return;
        throw new InvalidOperationException(
            $"{what} was read while recording, from a value that depends on an input or a parameter. " +
            "The recorded program would keep this one number, or this one branch, for all examples. Use operations instead, such as Relu, Max or Abs.");
    }

    public static void Refuse(string what)
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                $"{what} has no meaning while recording: the function runs once, without numbers. Do it before or after.");
        }
    }

    /// <summary>An input or a target: it has no number yet, and whoever takes one all the same will see NaN.</summary>
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

    /// <summary>Whether the leaf stands for an example's number, in whichever recording.</summary>
    public static bool IsPlaceholder(Value leaf) => PlaceholdersOfAll.TryGetValue(leaf, out _);

    /// <summary>Whether the leaf was made by the recorded function, or is a plain number; any other leaf is a parameter.</summary>
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
