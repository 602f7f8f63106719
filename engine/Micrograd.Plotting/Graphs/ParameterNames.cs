using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting.Graphs;

/// <summary>
/// Names for the weights, biases and inputs of neurons to which the user gave none: w₁₁, b₁, x₁; with several layers
/// w⁽²⁾₁₁, b⁽²⁾₁.
/// </summary>
internal static class ParameterNames
{
    public static IReadOnlyDictionary<Value, string> Of(Graph graph)
    {
        var depth = new Dictionary<Value, int>();
        List<Value> dots = [];
        foreach (Value node in graph.Nodes)
        {
            int before = node.Operands.Select(operand => depth[operand]).DefaultIfEmpty(0).Max();
            depth.Add(node, before + (node.AsDot is null ? 0 : 1));
            if (node.AsDot is not null)
                dots.Add(node);
        }

        var names = new Dictionary<Value, string>();
        int layers = depth[graph.Root];
        IEnumerable<IGrouping<(int Layer, Value First), Value>> sharing =
            dots.GroupBy(node => (Layer: depth[node], First: node.AsDot!.Inputs[0]));
        foreach (IGrouping<(int Layer, Value First), Value> layer in sharing)
        {
            string of = layers == 1 ? "" : $"⁽{Numbers.Raised(layer.Key.Layer)}⁾";
            DotProduct[] neurons = [.. layer.Select(node => node.AsDot!)];
            for (int i = 0; i < neurons.Length; i++)
                Add(names, neurons[i], of, neurons.Length == 1 && layers == 1 ? null : i + 1);
        }

        return names;
    }

    private static void Add(Dictionary<Value, string> names, DotProduct neuron, string layer, int? number)
    {
        string own = number is int i ? Numbers.Lowered(i) : "";
        string comma = number > 9 || neuron.Weights.Length > 9 ? "," : "";
        if (neuron.Bias is { IsLeaf: true } bias)
            names.TryAdd(bias, $"b{layer}{own}");
        for (int j = 0; j < neuron.Weights.Length; j++)
        {
            string input = Numbers.Lowered(j + 1);
            if (neuron.Weights[j].IsLeaf)
                names.TryAdd(neuron.Weights[j], $"w{layer}{own}{(own.Length > 0 ? comma : "")}{input}");
            if (neuron.Inputs[j].IsLeaf)
                names.TryAdd(neuron.Inputs[j], $"x{input}");
        }
    }
}
