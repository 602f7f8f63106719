namespace Micrograd;

/// <summary>
/// Turns the graph of one example into a program for many. Values that differ from example to example get lanes; all
/// other values are shared.
/// </summary>
internal sealed partial class Compiler
{
    private readonly Recorder recorder;
    private readonly HashSet<Value> perExample = [];
    private readonly Section shared = new();
    private readonly Section lanes = new();
    private readonly List<Step> broadcasts = [];
    private readonly Dictionary<Value, int> broadcastRows = [];
    private readonly List<(Value Leaf, int Row)> parameters = [];
    private readonly List<(double Number, int Row)> constants = [];
    private readonly Dictionary<Value, RecordedLayer> layerOf;

    private Compiler(Recorder recorder, Value[] placeholders, Value[] nodes)
    {
        this.recorder = recorder;
        foreach (Value input in placeholders)
        {
            perExample.Add(input);
            lanes.NewRow(input, requiresGrad: false);
        }

        foreach (Value node in nodes)
        {
            if (node.Operands.Any(perExample.Contains))
                perExample.Add(node);
        }

        layerOf = RecordedLayer.Find(nodes.Where(perExample.Contains), value => !perExample.Contains(value));
        LayOutShared(nodes);
        Schedule(lanes, nodes.Where(node => !node.IsLeaf && perExample.Contains(node)), LaneRow);
    }

    /// <summary>The program that computes the roots for every example of a batch.</summary>
    /// <param name="recorder">The recorder that watched the function.</param>
    /// <param name="inputs">The placeholders of the inputs.</param>
    /// <param name="targets">The placeholders of the targets; null if a batch may have any number of targets.</param>
    /// <param name="roots">The results of the function, such as the loss.</param>
    /// <param name="penalty">A value that does not depend on the examples, or null.</param>
    public static RecordedProgram Compile(
        Recorder recorder, Value[] inputs, Value[]? targets, IReadOnlyList<Value> roots, Value? penalty)
    {
        Value all = Summation.Of(penalty is null ? [.. roots] : [.. roots, penalty]);
        var compiler = new Compiler(recorder, [.. inputs, .. targets ?? []], GraphWalk.Order(all)[..^1]);
        if (penalty is not null && compiler.perExample.Contains(penalty))
        {
            throw new InvalidOperationException(
                "The penalty depends on an example's numbers. " +
                "Add it in the loss, or compute it from parameters alone.");
        }

        int[] rootRows = [.. roots.Select(compiler.LaneRow)];
        compiler.lanes.Steps.InsertRange(0, compiler.broadcasts);
        compiler.lanes.DecideFlows();
        compiler.shared.AddEverywhere();
        return new RecordedProgram(
            compiler.shared, compiler.lanes, [.. compiler.parameters], [.. compiler.constants],
            inputs.Length, targets?.Length, rootRows, penalty is null ? null : compiler.shared[penalty]);
    }

    private void LayOutShared(Value[] nodes)
    {
        var pending = new List<(IReadOnlyList<Value> Sources, int First)>();
        foreach (RecordedLayer layer in layerOf.Values.Distinct())
        {
            layer.BiasRow = LayOut(layer.Biases, pending);
            layer.WeightRow = LayOut(layer.Weights, pending);
        }

        foreach (Value leaf in nodes.Where(node => node.IsLeaf && !perExample.Contains(node) && !shared.Has(node)))
            AddLeaf(leaf);
        Schedule(shared, nodes.Where(node => !node.IsLeaf && !perExample.Contains(node)), value => shared[value]);
        foreach ((IReadOnlyList<Value> sources, int first) in pending)
            shared.Steps.Add(new CopyStep([.. Enumerable.Range(first, sources.Count)], [.. sources.Select(SharedRow)]));
    }

    /// <summary>
    /// Lays the values in rows next to each other, as a kernel needs them. If one of them is computed, stands there
    /// twice or already has a row, these rows are copies.
    /// </summary>
    private int LayOut(IReadOnlyList<Value> values, List<(IReadOnlyList<Value> Sources, int First)> pending)
    {
        int first = shared.RowCount;
        if (values.All(value => value.IsLeaf && !shared.Has(value)) && values.Distinct().Count() == values.Count)
        {
            foreach (Value leaf in values)
                AddLeaf(leaf);
        }
        else
        {
            foreach (Value _ in values)
                shared.NewRow(requiresGrad: true);
            pending.Add((values, first));
        }

        return first;
    }

    /// <summary>The row of a value in the shared section.</summary>
    private int SharedRow(Value value) => shared.Has(value) ? shared[value] : AddLeaf(value);

    private int AddLeaf(Value leaf)
    {
        bool isConstant = recorder.IsConstant(leaf);
        if (!isConstant && Recorder.IsPlaceholder(leaf))
        {
            throw new InvalidOperationException(
                $"The value {leaf.Label} stands for an example's number in another recording and has no number in " +
                "this one. Use the inputs and targets that the function is given.");
        }

        int row = shared.NewRow(leaf, requiresGrad: !isConstant);
        if (isConstant)
            constants.Add((leaf.data, row));
        else
            parameters.Add((leaf, row));
        return row;
    }

    /// <summary>The row of a value in the lanes section. A shared value is copied into every lane.</summary>
    private int LaneRow(Value value)
    {
        if (perExample.Contains(value))
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
