namespace Micrograd;

/// <content>The fields of a node, and the state of its slopes.</content>
public sealed partial class Value
{
    // 88 bytes with the object's header and the label. A small node keeps its operands and slopes here; a node with
    // many operands has them in its operation. The size of a node decides how fast everything is.
    internal double data;
    internal double grad;
    internal Operation? operation;
    internal Value? left;
    internal Value? right;
    internal double leftSlope;
    internal double rightSlope;
    internal uint visit;   // the number of the last walk that came by
    internal uint version; // how often Data was set

    private static uint changes;

    internal Value(double data, Operation operation)
    {
        this.data = data;
        this.operation = operation;
    }

    internal bool IsLeaf => operation is null or PlainNumber;

    internal static bool AreLeaves(Value[] values)
    {
        foreach (Value value in values)
        {
            if (!value.IsLeaf)
                return false;
        }

        return true;
    }

    /// <summary>The dot product that computed this value of a graph, or null.</summary>
    internal DotProduct? AsDot => operation as DotProduct;

    /// <summary>How often the Data of any value was set.</summary>
    internal static uint Changes => Volatile.Read(ref changes);

    /// <summary>
    /// Whether the slopes are gone, because somebody set the Data of operands that the operation reads again.
    /// </summary>
    internal bool IsStale => operation is WideOperation { IsStale: true };

    /// <summary>To be called where Data is set without <see cref="Change"/>.</summary>
    internal static uint NoteChange() => Interlocked.Increment(ref changes);

    internal void Change(double number)
    {
        MoveTo(number);
        NoteChange();
    }

    /// <summary>The same for one of many values. Whoever moves them calls <see cref="NoteChange"/> once.</summary>
    internal void MoveTo(double number)
    {
        data = number;
        version++;
    }

    /// <summary>Throws if the slopes are gone.</summary>
    internal void RequireFresh()
    {
        if (IsStale)
        {
            throw new InvalidOperationException(
                $"The Data of a weight or an input of the dot product {Label ?? Digits.Of(data)} was set after it " +
                "was computed, so its slopes are gone. Call Backward before you update, and compute the value again " +
                "afterwards.");
        }
    }
}
