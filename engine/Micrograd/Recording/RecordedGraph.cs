namespace Micrograd;

/// <summary>The graph that a function builds when it is called with placeholders.</summary>
/// <param name="Recorder">The recorder that watched the function.</param>
/// <param name="Inputs">The placeholders of the inputs.</param>
/// <param name="Targets">The placeholders of the targets.</param>
/// <param name="Roots">The results of the function, such as the loss.</param>
/// <param name="Penalty">A value that does not depend on the examples, or null.</param>
internal sealed partial record RecordedGraph(
    Recorder Recorder, Value[] Inputs, Value[] Targets, IReadOnlyList<Value> Roots, Value? Penalty)
{
    /// <summary>All values under the results and the penalty, operands before users.</summary>
    public Value[] Nodes { get; } =
        GraphWalk.Order(Summation.Of(Penalty is null ? [.. Roots] : [.. Roots, Penalty]))[..^1];

    /// <summary>The operands of each value. A wide value makes this list anew each time, so it is kept here.</summary>
    public IReadOnlyList<Value>[] Operands => operands ??= Array.ConvertAll(Nodes, node => node.Operands);

    private IReadOnlyList<Value>[]? operands;

    /// <summary>Calls the function twice, and refuses it if it does not build the same graph both times.</summary>
    /// <param name="inputs">How many inputs an example has.</param>
    /// <param name="targets">How many targets it has.</param>
    /// <param name="function">Computes the results from an example's inputs and targets.</param>
    /// <param name="penalty">Computes the penalty, or null.</param>
    public static RecordedGraph Of(
        int inputs, int targets, Func<Value[], Value[], IReadOnlyList<Value>> function, Func<Value>? penalty)
    {
        RecordedGraph first = Once(inputs, targets, function, penalty);
        RecordedGraph second = Once(inputs, targets, function, penalty);
        first.RequireSame(second);
        second.RequireNoNumbersSetByHand();
        return second;
    }

    private static RecordedGraph Once(
        int inputs, int targets, Func<Value[], Value[], IReadOnlyList<Value>> function, Func<Value>? penalty)
    {
        using var recorder = new Recorder();
        Value[] x = recorder.Placeholders(inputs, "x"), y = recorder.Placeholders(targets, "y");
        IReadOnlyList<Value> roots = function(x, y);
        Value? added = penalty is null ? null : Require.Operand(penalty(), "a recorded penalty");
        return new RecordedGraph(recorder, x, y, roots, added);
    }

    private void RequireNoNumbersSetByHand()
    {
        if (Nodes.FirstOrDefault(node => !node.IsLeaf && node.version != 0) is { } changed)
        {
            throw new InvalidOperationException(
                $"The Data of {changed.Label ?? Digits.Of(changed.data)} was set after it was computed. The recorded " +
                "program would compute it again. Use a new Value with that number instead.");
        }
    }
}
