namespace Micrograd;

/// <content>Dot products written out as the lecture draws them.</content>
public sealed partial class Graph
{
    /// <summary>
    /// A copy of the graph in which each dot product is written out as the lecture's * and +, with the gradients there.
    /// </summary>
    /// <remarks>
    /// The copy has its own values, with the same labels, numbers and gradients; training it does not train the
    /// original.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Value.Data"/> under a dot product was set after it was computed.
    /// </exception>
    public Graph Unfold() => Unfold(null);

    /// <summary>How many values <see cref="Unfold()"/> would give.</summary>
    internal int UnfoldedCount() =>
        nodes.Sum(node => node.AsDot is { } dot ? 2 * dot.Inputs.Length - (dot.Bias is null ? 1 : 0) : 1);

    /// <summary>The same, with names for the copies of values that have no label.</summary>
    internal Graph Unfold(IReadOnlyDictionary<Value, string>? names)
    {
        RequireFresh();
        var copies = new Dictionary<Value, Value>(nodes.Length);
        foreach (Value node in nodes)
        {
            Value copy = node.AsDot is { } dot ? WriteOut(dot, copies, node.grad) : Copy(node, copies);
            copy.Label = string.IsNullOrEmpty(node.Label) ? names?.GetValueOrDefault(node) : node.Label;
            copy.grad = node.grad;
            copies.Add(node, copy);
        }

        return new Graph(copies[Root]);
    }

    /// <summary>A leaf or an operation with its number and its slopes, on the copies of its operands.</summary>
    private static Value Copy(Value node, Dictionary<Value, Value> copies) => new(node.data)
    {
        operation = node.operation is ManyTerms many ? many.On(copies) : node.operation,
        left = node.left is null ? null : copies[node.left],
        right = node.right is null ? null : copies[node.right],
        leftSlope = node.leftSlope,
        rightSlope = node.rightSlope,
    };

    private static Value WriteOut(DotProduct dot, Dictionary<Value, Value> copies, double grad)
    {
        Value? sum = dot.Bias is null ? null : copies[dot.Bias];
        for (int i = 0; i < dot.Weights.Length; i++)
        {
            Value product = copies[dot.Weights[i]] * copies[dot.Inputs[i]];
            product.grad = grad;
            sum = sum is null ? product : sum + product;
            if (i < dot.Weights.Length - 1)
                sum.grad = grad;
        }

        return sum!;
    }
}
