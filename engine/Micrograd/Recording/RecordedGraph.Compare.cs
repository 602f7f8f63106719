namespace Micrograd;

/// <content>Whether two calls of a function built the same graph.</content>
internal sealed partial record RecordedGraph
{
    private void RequireSame(RecordedGraph second)
    {
        var secondOf = new Dictionary<Value, Value>(); // of the values that are not the same object both times
        bool IsSame(Value value, Value again) => secondOf.GetValueOrDefault(value, value) == again;
        for (int i = 0; i < Math.Min(Nodes.Length, second.Nodes.Length); i++)
        {
            Value node = Nodes[i], again = second.Nodes[i];
            if (node == again && !(node.IsLeaf && Recorder.IsConstant(node)))
                continue; // nobody made it in this call, and its operands were there before
            secondOf.Add(node, again);
            if (Describe(node) is var was && second.Describe(again) is var now && was != now)
                throw Differs($"{was} the first time and {now} the second time");
            if (node.IsLeaf && !IsOwn(node))
                throw Differs($"{was}, but not the same one both times");
            if (!AreSame(Operands[i], second.Operands[i], IsSame))
                throw Differs($"{was} of different values");
        }

        if (Nodes.Length != second.Nodes.Length)
            throw Differs($"{Nodes.Length} values the first time and {second.Nodes.Length} the second time");
    }

    private static bool AreSame(
        IReadOnlyList<Value> values, IReadOnlyList<Value> others, Func<Value, Value, bool> isSame)
    {
        for (int i = 0; i < values.Count && i < others.Count; i++)
        {
            bool isSameLeaf = values[i] == others[i] && values[i].IsLeaf;
            if (!isSameLeaf && !isSame(values[i], others[i]))
                return false;
        }

        return values.Count == others.Count;
    }

    private static InvalidOperationException Differs(string found) => new(
        $"The function did not compute the same when it was called again: it used {found}. The recorded program " +
        "would keep one of the two for all examples. Make random numbers, counters and networks before the " +
        "recording, and give the function numbers that change as inputs.");

    /// <summary>Whether the leaf belongs to this call alone: a placeholder, or a leaf that the function made.</summary>
    private bool IsOwn(Value leaf) => Recorder.IsConstant(leaf) || Inputs.Contains(leaf) || Targets.Contains(leaf);

    private string Describe(Value node)
    {
        if (!node.IsLeaf)
            return node.Op;
        if (Array.IndexOf(Inputs, node) is >= 0 and var input)
            return $"the input {input}";
        if (Array.IndexOf(Targets, node) is >= 0 and var target)
            return $"the target {target}";
        return Recorder.IsConstant(node)
            ? $"the number {Digits.Of(node.data)}"
            : $"a value made before{TrainedParameters.Label(node)}";
    }
}
