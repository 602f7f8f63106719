namespace Micrograd;

/// <content>The rows of the values that all examples share.</content>
internal sealed partial class Compiler
{
    private void LayOutShared()
    {
        var pending = new List<(IReadOnlyList<int> Sources, int First)>();
        foreach (RecordedLayer layer in layerOf.OfType<RecordedLayer>().Distinct())
        {
            layer.BiasRow = LayOut(layer.Biases, pending);
            layer.WeightRow = LayOut(layer.Weights, pending);
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].IsLeaf && !isPerExample[i])
                SharedRow(i);
        }

        Schedule(shared, node => !isPerExample[node], node => shared[node]);
        foreach ((IReadOnlyList<int> sources, int first) in pending)
            shared.Steps.Add(new CopyStep([.. Enumerable.Range(first, sources.Count)], [.. sources.Select(SharedRow)]));
    }

    /// <summary>
    /// Lays the values in rows next to each other, as a kernel needs them. If one of them is computed, stands there
    /// twice or already has a row, these rows are copies.
    /// </summary>
    private int LayOut(IReadOnlyList<int> values, List<(IReadOnlyList<int> Sources, int First)> pending)
    {
        int first = shared.RowCount;
        if (AreNewLeaves(values))
        {
            foreach (int leaf in values)
                SharedRow(leaf);
        }
        else
        {
            foreach (int _ in values)
                shared.NewRow(requiresGrad: true);
            pending.Add((values, first));
        }

        return first;
    }

    /// <summary>Whether all of them are leaves, none of them twice, and none has a row yet.</summary>
    private bool AreNewLeaves(IReadOnlyList<int> values)
    {
        bool[] isAmong = new bool[nodes.Length];
        foreach (int value in values)
        {
            if (value == RecordedLayer.NoBias || !nodes[value].IsLeaf || shared.Has(value) || isAmong[value])
                return false;
            isAmong[value] = true;
        }

        return true;
    }

    /// <summary>The row of a value in the shared section. A bias that is not there has a row that stays 0.</summary>
    private int SharedRow(int value)
    {
        if (value == RecordedLayer.NoBias)
            return shared.NewRow(requiresGrad: false);
        if (shared.Has(value))
            return shared[value];

        Value leaf = nodes[value];
        int row = shared.NewRow(value, isTrained[value]);
        if (!isTrained[value] && graph.Recorder.IsConstant(leaf))
        {
            constants.Add((leaf.data, row));
            return row;
        }

        if (double.IsNaN(leaf.data) && Recorder.IsPlaceholder(leaf))
        {
            throw new InvalidOperationException(
                $"The value {leaf.Label} stands for an example's number in another recording and has no number in " +
                "this one. Use the inputs and targets that the function is given.");
        }

        leaves.Add(value);
        return row;
    }

    /// <summary>The row of a value in the lanes section. A shared value is copied into every lane.</summary>
    private int LaneRow(int value)
    {
        if (isPerExample[value])
            return lanes[value];
        if (!broadcastRows.TryGetValue(value, out int row))
        {
            row = lanes.NewRow(shared.RequiresGrad(shared[value]));
            broadcastRows.Add(value, row);
            broadcasts.Add(new BroadcastStep(row, shared[value]));
        }

        return row;
    }
}
