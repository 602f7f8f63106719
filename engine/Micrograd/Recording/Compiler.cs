namespace Micrograd;

/// <summary>Turns the graph of one example into a program for many: what differs from example to example gets lanes, the rest is shared.</summary>
internal sealed class Compiler
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
            lanes.NewRow(input, trains: false);
        }

        foreach (Value node in nodes)
        {
            if (node.Operands.Any(perExample.Contains))
                perExample.Add(node);
        }

        layerOf = RecordedLayer.Find(nodes.Where(perExample.Contains), value => !perExample.Contains(value));
        LayOutShared(nodes);
        Schedule(lanes, nodes.Where(node => !node.IsLeaf && perExample.Contains(node)), LaneOf);
    }

    /// <param name="recorder">It watched while the roots were computed.</param>
    /// <param name="placeholders">What stands for an example's numbers.</param>
    /// <param name="roots">What is wanted for each example.</param>
    /// <param name="once">What is wanted once, beside the examples.</param>
    public static RecordedProgram Compile(Recorder recorder, Value[] placeholders, IReadOnlyList<Value> roots, Value? once)
    {
        Value all = Summation.Of(once is null ? [.. roots] : [.. roots, once]);
        var compiler = new Compiler(recorder, placeholders, GraphWalk.Order(all)[..^1]);
        int[] rootRows = [.. roots.Select(compiler.LaneOf)];
        compiler.lanes.Steps.InsertRange(0, compiler.broadcasts);
        compiler.lanes.DecideFlows();
        compiler.shared.AddEverywhere();
        return new RecordedProgram(
            compiler.shared, compiler.lanes, [.. compiler.parameters], [.. compiler.constants], placeholders.Length, rootRows,
            once is null ? null : compiler.shared[once]);
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

    /// <summary>Rows beside each other for a kernel: the leaves themselves, or copies where one is used elsewhere already.</summary>
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
                shared.NewRow(trains: true);
            pending.Add((values, first));
        }

        return first;
    }

    private int SharedRow(Value value) => shared.Has(value) ? shared[value] : AddLeaf(value);

    private int AddLeaf(Value leaf)
    {
        bool isConstant = recorder.IsConstant(leaf);
        int row = shared.NewRow(leaf, trains: !isConstant);
        if (isConstant)
            constants.Add((leaf.data, row));
        else
            parameters.Add((leaf, row));
        return row;
    }

    private int LaneOf(Value value)
    {
        if (perExample.Contains(value))
            return lanes[value];
        if (!broadcastRows.TryGetValue(value, out int row))
        {
            row = lanes.NewRow(shared.Trains(shared[value]));
            broadcastRows.Add(value, row);
            broadcasts.Add(new BroadcastStep(row, shared[value]));
        }

        return row;
    }

    /// <summary>Level by level, and in each level like beside like, so that many nodes become one step.</summary>
    private void Schedule(Section section, IEnumerable<Value> nodes, Func<Value, int> rowOf)
    {
        var levelOf = new Dictionary<Value, int>();
        foreach (Value node in nodes)
            levelOf.Add(node, 1 + node.Operands.Max(operand => levelOf.GetValueOrDefault(operand)));

        foreach (var level in levelOf.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(level => level.Key))
        {
            var kinds = level.GroupBy(node => layerOf.TryGetValue(node, out RecordedLayer? layer) ? layer : KindOf(node));
            foreach (var kind in kinds)
            {
                if (kind.Key is RecordedLayer layer)
                    AddLayer(section, layer);
                else
                    AddAlike(section, [.. kind], rowOf);
            }
        }
    }

    private void AddLayer(Section section, RecordedLayer layer)
    {
        bool trainsWeights = layer.Biases.Concat(layer.Weights).Any(weight => shared.Trains(SharedRow(weight)));
        int[] inputs = [.. layer.Inputs.Select(input => section[input])];
        bool trains = trainsWeights || inputs.Any(section.Trains);
        int[] results = [.. layer.Products.Select(product => section.NewRow(product, trains))];
        section.Steps.Add(new DotStep(results, inputs, layer.BiasRow, layer.WeightRow, trainsWeights));
    }

    private void AddAlike(Section section, Value[] nodes, Func<Value, int> rowOf)
    {
        var operands = nodes.ToDictionary(node => node, node => node.Operands.Select(rowOf).ToArray());
        nodes = [.. nodes.OrderBy(node => operands[node][0]).ThenBy(node => operands[node][^1])];
        for (int i = 0; i < nodes.Length;)
        {
            int[] first = operands[nodes[i]];
            int count = 1;
            if (nodes[i].operation is not ManyOperands)
            {
                while (i + count < nodes.Length && operands[nodes[i + count]].Zip(first).All(pair => pair.First == pair.Second + count))
                    count++;
            }

            int result = section.RowCount;
            foreach (Value node in nodes.AsSpan(i, count))
                section.NewRow(node, operands[node].Any(section.Trains));
            section.Steps.Add(StepOf(nodes[i], result, first, count, isShared: section == shared));
            i += count;
        }
    }

    /// <summary>Nodes of one kind may become one step; a sum or a dot product is a kind of its own.</summary>
    private static object KindOf(Value node) => (node.operation, node.right is null ? node.rightSlope : 0);

    private static Step StepOf(Value node, int result, int[] operands, int count, bool isShared)
    {
        if (node.operation is Summation)
            return isShared ? new SharedSumStep(result, operands) : new SumStep(result, operands);
        if (node.operation is not DotProduct dot)
            return MapStep.Of(node.operation!, node.rightSlope, result, operands, count);

        int? bias = dot.Bias is null ? null : operands[0];
        int[] pairs = dot.Bias is null ? operands : operands[1..];
        int[] weights = [.. pairs.Where((_, i) => i % 2 == 0)], inputs = [.. pairs.Where((_, i) => i % 2 == 1)];
        return isShared ? new SharedDotStep(result, bias, weights, inputs) : new ProductSumStep(result, bias, weights, inputs);
    }
}
