using System.Runtime.CompilerServices;

namespace Micrograd;

/// <content>
/// The only methods of a recording that the rest of the engine calls. While nobody records, each call costs one
/// comparison.
/// </content>
internal sealed partial class Recorder
{
    private static readonly AsyncLocal<Recorder?> Flowing = new(); // threads that the function starts have it too

    private static readonly ConditionalWeakTable<Value, Recorder> PlaceholdersOfAll = [];

    private static int underWay; // how many recordings run now, on all threads

    /// <summary>Whether this code belongs to a function that is being recorded.</summary>
    public static bool IsHere => underWay != 0 && Current is not null;

    private static Recorder? Current =>
        Flowing.Value is { } recorder && !Volatile.Read(ref recorder.isOver) ? recorder : null;

    /// <summary>Refuses an action that a recorded program would not repeat, such as setting a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotWhileRecording(string action)
    {
        if (underWay != 0)
            Refuse(action);
    }

    /// <summary>Refuses to read a number that depends on an input, a target or a parameter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckRead(Value value, string property)
    {
        if (underWay != 0)
            RequireConstant(value, property);
    }

    /// <summary>Remembers a leaf that a recorded function makes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NoteMade(Value leaf)
    {
        if (underWay != 0)
            AddConstant(leaf);
    }

    /// <summary>
    /// Whether the operand has no number while a function is recorded, so that its user's number cannot be computed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasNoNumber(Value operand) => underWay != 0 && IsUnknown(operand);

    private static void Refuse(string action)
    {
        if (Current is not null)
        {
            throw new InvalidOperationException(
                $"{action} has no meaning while recording: the function runs once, without numbers. " +
                "Do it before or after.");
        }
    }

    private static void RequireConstant(Value value, string property)
    {
        if (!MayBeRead(value))
        {
            throw new InvalidOperationException(
                $"{property} was read while recording, from a value that depends on an input or a parameter. The " +
                "recorded program would keep this one number, or this one branch, for all examples. Use operations " +
                "instead, such as Relu, Max or Abs.");
        }
    }

    /// <summary>
    /// In a recorded function a number may be read if it can never change: if the function made all that it depends on.
    /// On a thread that does not belong to the function, it may not depend on a placeholder.
    /// </summary>
    private static bool MayBeRead(Value value) => Current is { } current
        ? current.MadeAllOf(value)
        : !double.IsNaN(value.data) || !Array.Exists(GraphWalk.Order(value), IsPlaceholder);

    private static bool IsUnknown(Value operand) =>
        (Current is not null && double.IsNaN(operand.data)) || !MayBeRead(operand);

    private static void AddConstant(Value leaf)
    {
        if (Current is { } recorder)
        {
            lock (recorder.constants)
                recorder.constants.Add(leaf);
        }
    }
}
