using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>Read this first: all that backpropagation does.</summary>
internal static class Backpropagation
{
    /// <summary>Leaves in each value under the root the slope of the root with respect to that value.</summary>
    public static void Run(Value root)
    {
        using var walk = GraphWalk.OverComputed(root);
        ReadOnlySpan<Value> order = walk.Nodes; // operands come before their users

        foreach (Value node in order)
            node.grad = 0; // computed values begin at 0; leaves keep what they have, which is why ZeroGrad exists
        root.grad += 1; // the slope of the root with respect to itself

        for (int i = order.Length - 1; i >= 0; i--)
            PassToOperands(order[i]); // users come before their operands
        walk.HandBackGradients(); // layers of a network add in arrays, for speed
    }

    /// <summary>One node's part: each operand gets its share of the node's gradient.</summary>
    public static void PassToOperands(Value node)
    {
        if (node.left is null)
        {
            (node.operation as WideOperation)?.PassToOperands(node); // a sum or a dot product has many operands
            return;
        }

        ChainRule(node.left, node.leftSlope, node.grad);
        if (node.right is not null)
            ChainRule(node.right, node.rightSlope, node.grad);
    }

    /// <summary>
    /// The chain rule, for one use of one operand: d root / d operand grows by d user / d operand × d root / d user.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ChainRule(Value operand, double slope, double grad) => operand.grad += slope * grad;
}
