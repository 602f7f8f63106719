namespace Micrograd;

/// <content>From the nodes of a section to its steps.</content>
internal sealed partial class Compiler
{
    /// <summary>
    /// Orders the nodes by level, where a node is one level above the highest of its operands. In each level the dot
    /// products of a layer become one step, and nodes of one operation become as few steps as possible.
    /// </summary>
    private void Schedule(Section section, IEnumerable<Value> nodes, Func<Value, int> rowOf)
    {
        var levelOf = new Dictionary<Value, int>();
        foreach (Value node in nodes)
            levelOf.Add(node, 1 + node.Operands.Max(operand => levelOf.GetValueOrDefault(operand)));

        foreach (IGrouping<int, Value> level in levelOf.Keys.GroupBy(node => levelOf[node]).OrderBy(level => level.Key))
        {
            foreach (IGrouping<object, Value> alike in level.GroupBy(LayerOrOperation))
            {
                if (alike.Key is RecordedLayer layer)
                    AddLayer(section, layer);
                else
                    AddAlike(section, [.. alike], rowOf);
            }
        }
    }

    private object LayerOrOperation(Value node) =>
        layerOf.TryGetValue(node, out RecordedLayer? layer) ? layer : node.operation!;

    private void AddLayer(Section section, RecordedLayer layer)
    {
        IEnumerable<int> weights = layer.Biases.Concat(layer.Weights).Select(SharedRow);
        bool requiresWeightGrad = weights.Any(shared.RequiresGrad);
        int[] inputs = [.. layer.Inputs.Select(input => section[input])];
        bool requiresGrad = requiresWeightGrad || inputs.Any(section.RequiresGrad);
        int[] results = [.. layer.Products.Select(product => section.NewRow(product, requiresGrad))];
        section.Steps.Add(new LayerStep(results, inputs, layer.BiasRow, layer.WeightRow, requiresWeightGrad));
    }

    /// <summary>Nodes of one operation whose operands lie next to each other become one step.</summary>
    private void AddAlike(Section section, Value[] nodes, Func<Value, int> rowOf)
    {
        Dictionary<Value, int[]> operands = nodes.ToDictionary(
            node => node, node => node.Operands.Select(rowOf).ToArray());
        nodes = [.. nodes.OrderBy(node => operands[node][0]).ThenBy(node => operands[node][^1])];
        bool canJoin = nodes[0].operation is not WideOperation;
        for (int i = 0; i < nodes.Length;)
        {
            int[] first = operands[nodes[i]];
            int count = 1;
            while (canJoin && i + count < nodes.Length && Follows(operands[nodes[i + count]], first, count))
                count++;

            int[] results = Array.ConvertAll(
                nodes[i..(i + count)], node => section.NewRow(node, operands[node].Any(section.RequiresGrad)));
            section.Steps.Add(StepOf(nodes[i].operation!, results, first, isShared: section == shared));
            i += count;
        }
    }

    private static bool Follows(int[] rows, int[] first, int distance) =>
        rows.Zip(first).All(pair => pair.First == pair.Second + distance);

    private static Step StepOf(Operation operation, int[] results, int[] operands, bool isShared)
    {
        int[] Beside(int first) => [.. Enumerable.Range(first, results.Length)];
        return operation switch
        {
            UnaryOperation unary => new UnaryStep(unary, results, Beside(operands[0])),
            BinaryOperation binary => new BinaryStep(binary, results, Beside(operands[0]), Beside(operands[1])),
            LogSumExp => new LogSumExpStep(results[0], operands),
            Summation when isShared => new SharedSumStep(results[0], operands),
            Summation => new SumStep(results[0], operands),
            DotProduct dot when isShared => new SharedDotStep(results[0], dot.Bias is not null, operands),
            DotProduct dot => new DotStep(results[0], dot.Bias is not null, operands),
            _ => throw new NotSupportedException($"A recorded program has no step for the operation {operation.Name}."),
        };
    }
}
