namespace Micrograd;

/// <summary>Walks a graph so that operands come before users: depth first, operands from left to right, without recursion.</summary>
/// <remarks>
/// The order is that of the lecture's recursive build_topo. A visited node carries the number of the walk, so no set of nodes
/// is needed; the work space is kept for the next walk, but never what was in it.
/// </remarks>
internal sealed class GraphWalk
{
    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static GraphWalk? idle;

    private static uint walks;

    private readonly bool withLeaves;

    // A node on the stack is new, then opened (it stays there, its operands above it), then done.
    private uint opened;
    private uint done;
    private Value[] stack = new Value[64];
    private int depth;
    private Value[] order = new Value[64];
    private int count;
    private Value[]? seenInputs; // the neurons of a layer share the array of their inputs: the first one looks at it for all

    private GraphWalk(bool withLeaves) => this.withLeaves = withLeaves;

    /// <summary>All values under a root and itself, operands before users.</summary>
    public static Value[] Order(Value root)
    {
        var walk = new GraphWalk(withLeaves: true);
        walk.Collect(root, refuseChanged: false);
        return walk.order[..walk.count];
    }

    public static void ZeroGrad(Value root)
    {
        foreach (Value node in Order(root))
            node.grad = 0;
    }

    public static void Backward(Value root)
    {
        if (root.IsLeaf)
        {
            root.grad += 1;
            return;
        }

        GraphWalk walk = idle ?? new GraphWalk(withLeaves: false);
        idle = null;
        try
        {
            walk.Collect(root, refuseChanged: true);
            walk.ApplyChainRule(root);
        }
        finally
        {
            walk.Forget();
        }
    }

    /// <summary>Whether leaves are asked for too; Backward does without them.</summary>
    public bool WithLeaves => withLeaves;

    public void Push(Value node)
    {
        if (node.visit == done || (node.IsLeaf && !withLeaves))
            return;
        if (depth == stack.Length)
            Array.Resize(ref stack, 2 * depth);
        stack[depth++] = node;
    }

    /// <summary>Pushes the inputs of a neuron, unless a neuron beside it had the same.</summary>
    public void PushInputs(Value[] inputs)
    {
        if (inputs == seenInputs)
            return;
        for (int i = inputs.Length - 1; i >= 0; i--)
            Push(inputs[i]);
    }

    private void ApplyChainRule(Value root)
    {
        ReadOnlySpan<Value> nodes = order.AsSpan(0, count);
        foreach (Value node in nodes)
            node.grad = 0;

        root.grad = 1;
        for (int i = nodes.Length - 1; i >= 0; i--)
            nodes[i].ApplyChainRule();
    }

    private void Collect(Value root, bool refuseChanged)
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
                Open(node, refuseChanged);
            }
        }
    }

    private void Open(Value node, bool refuseChanged)
    {
        if (node.left is not null)
        {
            if (node.right is not null)
                Push(node.right);
            Push(node.left);
        }
        else
        {
            var many = (ManyOperands)node.operation!;
            if (refuseChanged)
                many.CheckUnchanged(node);
            many.Push(this);
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

    private void Forget()
    {
        if (order.Length > KeptCapacity || stack.Length > KeptCapacity)
            return;
        Array.Clear(order, 0, count);
        for (int i = 0; i < stack.Length && stack[i] is not null; i++)
            stack[i] = null!; // what was pushed and popped lies there from the bottom on
        seenInputs = null;
        count = depth = 0;
        idle = this;
    }

    private void NextVisit()
    {
        do
        {
            done = Interlocked.Add(ref walks, 2) + 1;
            opened = done - 1;
        }
        while (opened == 0); // which is what a new node carries
    }
}
