using System.Runtime.CompilerServices;

namespace Micrograd;

/// <content>
/// The one doorway through which the rest of the engine knows of recordings. Each question costs one comparison while
/// nobody records.
/// </content>
internal sealed partial class Recorder
{
    private static readonly AsyncLocal<Recorder?> Flowing = new(); // also into threads that the function starts

    private static readonly ConditionalWeakTable<Value, Recorder> PlaceholdersOfAll = [];

    private static int underWay; // how many recordings there are, on any thread

    /// <summary>Whether this code belongs to a function that is being recorded.</summary>
    public static bool IsHere => underWay != 0 && Current is not null;

    private static Recorder? Current =>
        Flowing.Value is { } recorder && !Volatile.Read(ref recorder.isOver) ? recorder : null;

    /// <summary>Refuses what would be frozen into the program, such as setting a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotWhileRecording(string action)
    {
        if (underWay != 0)
            Refuse(action);
    }

    /// <summary>Refuses to read a number that the program has not got yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckRead(Value value, string property)
    {
        if (underWay != 0)
            RequireConstant(value, property);
    }

    /// <summary>Remembers the leaves that a recorded function makes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NoteMade(Value leaf)
    {
        if (underWay != 0)
            AddConstant(leaf);
    }

    private static void Refuse(string action)
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                $"{action} has no meaning while recording: the function runs once, without numbers. Do it before or after.");
        }
    }

    /// <summary>
    /// Reading a number is fine where it can never change: when all below it was made while recording.
    /// </summary>
    private static void RequireConstant(Value value, string property)
    {
        if (Current is not { } current)
            return;
        if (Array.TrueForAll(GraphWalk.Order(value), node => !node.IsLeaf || current.IsConstant(node)))
            return;
        throw new InvalidOperationException(
            $"{property} was read while recording, from a value that depends on an input or a parameter. The recorded program " +
            "would keep this one number, or this one branch, for all examples. Use operations instead, such as Relu, Max or Abs.");
    }

    private static void AddConstant(Value leaf)
    {
        if (Current is { } recorder)
        {
            lock (recorder.constants)
                recorder.constants.Add(leaf);
        }
    }
}
