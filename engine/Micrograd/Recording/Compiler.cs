namespace Micrograd;

/// <summary>
/// Turns the graph of one example into a program for many. Values that differ from example to example get lanes; all
/// other values are shared. A value is known by its position in the graph.
/// </summary>
internal sealed partial class Compiler
{
    private readonly RecordedGraph graph;
    private readonly Value[] nodes;
    private readonly int[][] operandsOf;
    private readonly bool[] isTrained;
    private readonly bool[] isPerExample;
    private readonly int[] uses; // of each value: by others, and as a result of the function
    private readonly Section shared;
    private readonly Section lanes;
    private readonly List<Step> broadcasts = [];
    private readonly Dictionary<int, int> broadcastRows = [];
    private readonly List<int> leaves = []; // made before the recording, in the order of their rows
    private readonly List<(double Number, int Row)> constants = [];
    private readonly RecordedLayer?[] layerOf;

    private Compiler(RecordedGraph graph, Value[] parameters)
    {
        this.graph = graph;
        nodes = graph.Nodes;
        var positions = new Positions(nodes);
        operandsOf = Array.ConvertAll(graph.Operands, positions.Of);
        isPerExample = new bool[nodes.Length];
        isTrained = AreTrained(parameters, positions);
        shared = new Section(nodes.Length);
        lanes = new Section(nodes.Length);
        foreach (Value input in graph.Inputs.Concat(graph.Targets))
        {
            if (!positions.TryGet(input, out int position))
            {
                lanes.NewRow(requiresGrad: false); // nothing reads it, but the batch has it
                continue;
            }

            isPerExample[position] = true;
            lanes.NewRow(position, requiresGrad: false);
        }

        for (int i = 0; i < nodes.Length; i++)
            isPerExample[i] |= Array.Exists(operandsOf[i], operand => isPerExample[operand]);
        uses = CountUses(graph.Roots.Select(root => positions[root]));
        layerOf = RecordedLayer.Find(nodes, operandsOf, isPerExample);
        LayOutShared();
        Schedule(lanes, node => isPerExample[node], LaneRow);
        RootRows = [.. graph.Roots.Select(root => LaneRow(positions[root]))];
        Penalty = graph.Penalty is null ? null : positions[graph.Penalty];
    }

    private int[] RootRows { get; }

    private int? Penalty { get; }

    /// <summary>The program that computes the graph for every example of a batch.</summary>
    /// <param name="graph">The graph of one example.</param>
    /// <param name="parameters">The leaves that get gradients and updates.</param>
    /// <param name="targets">How many targets a batch must have; null if it may have any number.</param>
    public static RecordedProgram Compile(RecordedGraph graph, Value[] parameters, int? targets)
    {
        var compiler = new Compiler(graph, parameters);
        if (compiler.Penalty is { } node && compiler.isPerExample[node])
        {
            throw new InvalidOperationException(
                "The penalty depends on an example's numbers. " +
                "Add it in the loss, or compute it from parameters alone.");
        }

        compiler.lanes.Steps.InsertRange(0, compiler.broadcasts);
        compiler.lanes.DecideFlows();
        compiler.shared.AddEverywhere();
        return new RecordedProgram(
            compiler.shared,
            compiler.lanes,
            parameters,
            compiler.RunsOf(compiler.leaves),
            compiler.RunsOf(compiler.leaves.FindAll(leaf => compiler.isTrained[leaf])),
            compiler.constants,
            graph.Inputs.Length,
            targets,
            compiler.RootRows,
            compiler.Penalty is { } penalty ? compiler.shared[penalty] : null);
    }

    private int[] CountUses(IEnumerable<int> roots)
    {
        int[] count = new int[nodes.Length];
        foreach (int root in roots)
            count[root]++;
        foreach (int[] operands in operandsOf)
        {
            foreach (int operand in operands)
                count[operand]++;
        }

        return count;
    }

    private bool[] AreTrained(Value[] parameters, Positions positions)
    {
        bool[] areTrained = new bool[nodes.Length];
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!positions.TryGet(parameters[i], out int position))
            {
                throw new InvalidOperationException(
                    $"{TrainedParameters.Name(i, parameters[i])} has no part in the recorded loss, so it cannot " +
                    "learn. Name the parameters of the network that the function uses, and make it before the " +
                    "recording.");
            }

            areTrained[position] = true;
        }

        return areTrained;
    }

    /// <summary>Leaves in as few runs as possible.</summary>
    private LeafRun[] RunsOf(List<int> inOrderOfRows)
    {
        List<LeafRun> runs = [];
        for (int i = 0, count; i < inOrderOfRows.Count; i += count)
        {
            int first = shared[inOrderOfRows[i]];
            count = 1;
            while (i + count < inOrderOfRows.Count && shared[inOrderOfRows[i + count]] == first + count)
                count++;
            runs.Add(new LeafRun(first, [.. inOrderOfRows.GetRange(i, count).ConvertAll(leaf => nodes[leaf])]));
        }

        return [.. runs];
    }
}
