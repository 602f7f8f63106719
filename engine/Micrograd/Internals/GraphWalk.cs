namespace Micrograd;

/// <summary>
/// Walks a graph so that operands come before users: depth first, operands from left to right, without recursion.
/// </summary>
/// <remarks>
/// The order is that of the lecture's recursive build_topo. A visited node carries the number of the walk, so no set of
/// nodes is needed. The work space is kept for the next walk, but never its contents.
/// </remarks>
internal sealed partial class GraphWalk : IDisposable
{
    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static GraphWalk? idle;

    private static uint walks;

    // A node on the stack is new, then opened (it stays there, its operands above it), then done.
    private uint opened;
    private uint done;
    private Value[] stack = new Value[64];
    private int depth;
    private Value[] order = new Value[64];
    private int count;
    private Value[]? seenInputs; // the neurons of a layer share one inputs array; it is pushed once

    private GraphWalk(bool withLeaves) => WithLeaves = withLeaves;

    /// <summary>Whether the leaves are wanted too; Backward does without them.</summary>
    public bool WithLeaves { get; }

    /// <summary>The values, operands before users.</summary>
    public ReadOnlySpan<Value> Nodes => order.AsSpan(0, count);

    /// <summary>All values under a root and itself, operands before users.</summary>
    public static Value[] Order(Value root)
    {
        var walk = new GraphWalk(withLeaves: true);
        walk.Collect(root);
        return walk.order[..walk.count];
    }

    /// <summary>
    /// The computed values under a root and itself. Throws, before anything is changed, where slopes are gone.
    /// </summary>
    public static GraphWalk OverComputed(Value root)
    {
        GraphWalk walk = idle ?? new GraphWalk(withLeaves: false);
        idle = null;
        try
        {
            walk.Collect(root);
            return walk;
        }
        catch
        {
            walk.Dispose();
            throw;
        }
    }

    /// <summary>Numbers that no walk uses, to mark nodes with them: the first of so many.</summary>
    public static uint Reserve(int count) => Interlocked.Add(ref walks, 2 * (uint)count) - 2 * (uint)count + 2;

    public void Push(Value node)
    {
        if (node.visit == done || (node.IsLeaf && !WithLeaves))
            return;
        if (depth == stack.Length)
            Array.Resize(ref stack, 2 * depth);
        stack[depth++] = node;
    }

    /// <summary>Pushes operands, last first.</summary>
    public void PushAll(Value[] operands)
    {
        for (int i = operands.Length - 1; i >= 0; i--)
            Push(operands[i]);
    }

    /// <summary>Pushes the inputs of a neuron, unless a neuron beside it had the same.</summary>
    public void PushInputs(Value[] inputs)
    {
        if (inputs != seenInputs)
            PushAll(inputs);
    }

    /// <summary>Gives the work space back for the next walk.</summary>
    public void Dispose()
    {
        if (order.Length > KeptCapacity || stack.Length > KeptCapacity)
            return;
        Array.Clear(order, 0, count);
        for (int i = 0; i < stack.Length && stack[i] is not null; i++)
            stack[i] = null!; // nodes that were pushed and popped lie there from the bottom on
        seenInputs = null;
        ForgetGradients();
        count = depth = 0;
        idle = this;
    }

    private void Collect(Value root)
    {
        NextVisit();
        Push(root);
        while (depth > 0)
        {
            Value node = stack[depth - 1];
            if (node.visit == done)
            {
                depth--;
            }
            else if (node.visit == opened || node.IsLeaf)
            {
                depth--;
                node.visit = done;
                Add(node);
            }
            else
            {
                node.visit = opened;
                Open(node);
            }
        }
    }

    private void Open(Value node)
    {
        if (node.left is not null)
        {
            if (node.right is not null)
                Push(node.right);
            Push(node.left);
        }
        else
        {
            var wide = (WideOperation)node.operation!;
            if (WithLeaves)
                node.operation = wide = wide.AsNodes; // somebody looks at the graph
            else
                node.RequireFresh();
            wide.Push(this);
        }
    }

    private void Add(Value node)
    {
        if (count == order.Length)
            Array.Resize(ref order, 2 * count);
        order[count++] = node;
        if (node.left is null && node.operation is DotProduct dot)
            seenInputs = dot.Inputs;
    }

    private void NextVisit()
    {
        do
        {
            done = Interlocked.Add(ref walks, 2) + 1;
            opened = done - 1;
        }
        while (opened == 0); // a new node carries 0
    }
}
