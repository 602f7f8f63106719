namespace Micrograd;

/// <summary>
/// Turns the graph of one example into a program for many. Values that differ from example to example get lanes; all
/// other values are shared.
/// </summary>
internal sealed partial class Compiler
{
    private readonly Recorder recorder;
    private readonly HashSet<Value> trained;
    private readonly HashSet<Value> perExample = [];
    private readonly Section shared = new();
    private readonly Section lanes = new();
    private readonly List<Step> broadcasts = [];
    private readonly Dictionary<Value, int> broadcastRows = [];
    private readonly List<(Value Leaf, int Row)> leaves = []; // made before the recording
    private readonly List<(double Number, int Row)> constants = [];
    private readonly Dictionary<Value, RecordedLayer> layerOf;

    private Compiler(RecordedGraph graph, Value[] trained)
    {
        recorder = graph.Recorder;
        this.trained = [.. trained];
        Value[] nodes = graph.Nodes;
        foreach (Value input in graph.Inputs.Concat(graph.Targets))
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

    /// <summary>The program that computes the graph for every example of a batch.</summary>
    /// <param name="graph">The graph of one example.</param>
    /// <param name="trained">The leaves that get gradients and updates.</param>
    /// <param name="targets">How many targets a batch must have; null if it may have any number.</param>
    public static RecordedProgram Compile(RecordedGraph graph, Value[] trained, int? targets)
    {
        var compiler = new Compiler(graph, trained);
        if (graph.Penalty is not null && compiler.perExample.Contains(graph.Penalty))
        {
            throw new InvalidOperationException(
                "The penalty depends on an example's numbers. " +
                "Add it in the loss, or compute it from parameters alone.");
        }

        if (Array.FindIndex(trained, parameter => !compiler.shared.Has(parameter)) is >= 0 and var at)
        {
            throw new InvalidOperationException(
                $"{TrainedParameters.Name(at, trained[at])} has no part in the recorded loss, so it cannot learn. " +
                "Name the parameters of the network that the function uses, and make it before the recording.");
        }

        int[] rootRows = [.. graph.Roots.Select(compiler.LaneRow)];
        compiler.lanes.Steps.InsertRange(0, compiler.broadcasts);
        compiler.lanes.DecideFlows();
        compiler.shared.AddEverywhere();
        return new RecordedProgram(
            compiler.shared,
            compiler.lanes,
            [.. compiler.leaves],
            [.. trained.Select(parameter => (parameter, compiler.shared[parameter]))],
            [.. compiler.constants],
            graph.Inputs.Length,
            targets,
            rootRows,
            graph.Penalty is null ? null : compiler.shared[graph.Penalty]);
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

        int row = shared.NewRow(leaf, requiresGrad: trained.Contains(leaf));
        if (isConstant)
            constants.Add((leaf.data, row));
        else
            leaves.Add((leaf, row));
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
