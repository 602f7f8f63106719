namespace Micrograd;

/// <content>From nodes to steps.</content>
internal sealed partial class Compiler
{
    /// <summary>Level by level, and in each level like beside like, so that many nodes become one step.</summary>
    private void Schedule(Section section, IEnumerable<Value> nodes, Func<Value, int> rowOf)
    {
        var levelOf = new Dictionary<Value, int>();
        foreach (Value node in nodes)
            levelOf.Add(node, 1 + node.Operands.Max(operand => levelOf.GetValueOrDefault(operand)));

        foreach (IGrouping<int, Value>? level in levelOf.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(level => level.Key))
        {
            IEnumerable<IGrouping<object, Value>> kinds = level.GroupBy(node => layerOf.TryGetValue(node, out RecordedLayer? layer) ? layer : (object)node.operation!);
            foreach (IGrouping<object, Value> kind in kinds)
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
        bool trainsWeights = layer.Biases.Concat(layer.Weights).Any(weight => shared.RequiresGrad(SharedRow(weight)));
        int[] inputs = [.. layer.Inputs.Select(input => section[input])];
        bool requiresGrad = trainsWeights || inputs.Any(section.RequiresGrad);
        int[] results = [.. layer.Products.Select(product => section.NewRow(product, requiresGrad))];
        section.Steps.Add(new DotStep(results, inputs, layer.BiasRow, layer.WeightRow, trainsWeights));
    }

    private void AddAlike(Section section, Value[] nodes, Func<Value, int> rowOf)
    {
        Dictionary<Value, int[]> operands = nodes.ToDictionary(node => node, node => node.Operands.Select(rowOf).ToArray());
        nodes = [.. nodes.OrderBy(node => operands[node][0]).ThenBy(node => operands[node][^1])];
        for (int i = 0; i < nodes.Length;)
        {
            int[] first = operands[nodes[i]];
            int count = 1;
            if (nodes[i].operation is not WideOperation)
            {
                while (i + count < nodes.Length && operands[nodes[i + count]].Zip(first).All(pair => pair.First == pair.Second + count))
                    count++;
            }

            int result = section.RowCount;
            foreach (Value node in nodes.AsSpan(i, count))
                section.NewRow(node, operands[node].Any(section.RequiresGrad));
            section.Steps.Add(StepOf(nodes[i], result, first, count, isShared: section == shared));
            i += count;
        }
    }

    private static Step StepOf(Value node, int result, int[] operands, int count, bool isShared)
    {
        if (node.operation is LogSumExp)
            return new LogSumExpStep(result, operands);
        if (node.operation is Summation)
            return isShared ? new SharedSumStep(result, operands) : new SumStep(result, operands);
        if (node.operation is not DotProduct dot)
            return MapStep.Of(node.operation!, result, operands, count);

        int? bias = dot.Bias is null ? null : operands[0];
        int[] pairs = dot.Bias is null ? operands : operands[1..];
        int[] weights = [.. pairs.Where((_, i) => i % 2 == 0)], inputs = [.. pairs.Where((_, i) => i % 2 == 1)];
        return isShared ? new SharedDotStep(result, bias, weights, inputs) : new ProductSumStep(result, bias, weights, inputs);
    }
}
