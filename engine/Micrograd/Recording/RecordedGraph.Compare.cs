namespace Micrograd;

/// <content>Whether two calls of a function built the same graph.</content>
internal sealed partial record RecordedGraph
{
    private void RequireSame(RecordedGraph second)
    {
        var positions = new Dictionary<Value, int>();
        var secondPositions = new Dictionary<Value, int>();
        for (int i = 0; i < Math.Min(Nodes.Length, second.Nodes.Length); i++)
        {
            Value node = Nodes[i], again = second.Nodes[i];
            positions.Add(node, i);
            secondPositions.Add(again, i);
            if (Describe(node) is var was && second.Describe(again) is var now && was != now)
                throw Differs($"{was} the first time and {now} the second time");
            if (node.IsLeaf && !IsOwn(node) && node != again)
                throw Differs($"{was}, but not the same one both times");
            if (!node.Operands.Select(x => positions[x]).SequenceEqual(again.Operands.Select(x => secondPositions[x])))
                throw Differs($"{was} of different values");
        }

        if (Nodes.Length != second.Nodes.Length)
            throw Differs($"{Nodes.Length} values the first time and {second.Nodes.Length} the second time");
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
