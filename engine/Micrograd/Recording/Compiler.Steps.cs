namespace Micrograd;

/// <content>From the nodes of a section to its steps.</content>
internal sealed partial class Compiler
{
    /// <summary>Their slopes can be computed from the result alone; relu's is 1 where the result is above 0.</summary>
    private static readonly HashSet<Operation> OverwritingActivations =
        [Operations.Relu, Operations.Tanh, Operations.MathTanh, Operations.Sigmoid];

    /// <summary>
    /// Orders the nodes by level, where a node is one level above the highest of its operands. In each level the dot
    /// products of a layer become one step, and nodes of one operation become as few steps as possible.
    /// </summary>
    private void Schedule(Section section, Predicate<int> isInSection, Func<int, int> rowOf)
    {
        int[] levels = new int[nodes.Length];
        List<int> inSection = [];
        for (int i = 0; i < nodes.Length; i++)
        {
            if (nodes[i].IsLeaf || !isInSection(i))
                continue;
            inSection.Add(i);
            foreach (int operand in operandsOf[i])
                levels[i] = Math.Max(levels[i], levels[operand] + 1);
        }

        foreach (IGrouping<int, int> level in inSection.GroupBy(node => levels[node]).OrderBy(level => level.Key))
        {
            foreach (IGrouping<object, int> alike in level.GroupBy(LayerOrOperation))
            {
                if (alike.Key is RecordedLayer layer)
                    AddLayer(section, layer);
                else
                    AddAlike(section, [.. alike], rowOf);
            }
        }
    }

    private object LayerOrOperation(int node) => (object?)layerOf[node] ?? nodes[node].operation!;

    private void AddLayer(Section section, RecordedLayer layer)
    {
        bool requiresWeightGrad = layer.Biases.Concat(layer.Weights)
            .Any(value => value != RecordedLayer.NoBias && shared.RequiresGrad(shared[value]));
        int[] inputs = Array.ConvertAll(layer.Inputs, input => section[input]);
        bool requiresGrad = requiresWeightGrad || Array.Exists(inputs, section.RequiresGrad);
        int[] results = [.. layer.Products.Select(product => section.NewRow(product, requiresGrad))];
        section.Steps.Add(new LayerStep(results, inputs, layer.BiasRow, layer.WeightRow, requiresWeightGrad));
    }

    /// <summary>Nodes of one operation whose operands lie next to each other become one step.</summary>
    private void AddAlike(Section section, int[] alike, Func<int, int> rowOf)
    {
        Dictionary<int, int[]> rows = alike.ToDictionary(
            node => node, node => Array.ConvertAll(operandsOf[node], operand => rowOf(operand)));
        alike = [.. alike.OrderBy(node => rows[node][0]).ThenBy(node => rows[node][^1])];
        Operation operation = nodes[alike[0]].operation!;
        bool canJoin = operation is not WideOperation;
        for (int i = 0; i < alike.Length;)
        {
            int[] first = rows[alike[i]];
            int count = 1;
            bool isInPlace = IsInPlace(alike[i]);
            while (canJoin && i + count < alike.Length && Follows(rows[alike[i + count]], first, count)
                && IsInPlace(alike[i + count]) == isInPlace)
            {
                count++;
            }

            int[] results = Array.ConvertAll(alike[i..(i + count)], node => isInPlace
                ? section.Overwrite(rows[node][0], node)
                : section.NewRow(node, Array.Exists(rows[node], section.RequiresGrad)));
            section.Steps.Add(StepOf(operation, results, first, isShared: section == shared));
            i += count;
        }
    }

    /// <summary>
    /// Whether a node overwrites its operand: an activation behind a layer does, if nothing else reads the layer's sum.
    /// So the processor's cache has to hold half as many rows.
    /// </summary>
    private bool IsInPlace(int node) =>
        nodes[node].operation is UnaryOperation activation && OverwritingActivations.Contains(activation)
        && operandsOf[node][0] is var sum && layerOf[sum] is not null && uses[sum] == 1;

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
