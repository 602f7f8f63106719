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
    private uint visit;

    // A computed node is put back under a null, and its operands above: when the null comes up, all operands are done.
    private Value?[] stack = new Value?[64];
    private int depth;
    private Value[] order = new Value[64];
    private int count;

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

    public void Push(Value node)
    {
        if (node.visit == visit || (node.IsLeaf && !withLeaves))
            return;
        if (depth == stack.Length)
            Array.Resize(ref stack, 2 * depth);
        stack[depth++] = node;
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
        visit = NextVisit();
        Push(root);
        while (depth > 0)
        {
            Value? node = stack[--depth];
            if (node is null)
                Add(stack[--depth]!);
            else if (node.visit != visit)
                Open(node, refuseChanged);
        }
    }

    private void Open(Value node, bool refuseChanged)
    {
        node.visit = visit;
        if (node.IsLeaf)
        {
            Add(node);
            return;
        }

        if (depth + 4 > stack.Length)
            Array.Resize(ref stack, 2 * stack.Length);
        stack[depth++] = node;
        stack[depth++] = null;
        if (node.left is not null)
        {
            if (node.right is not null)
                Push(node.right);
            Push(node.left);
        }
        else if (!((ManyOperands)node.operation!).Push(this) && refuseChanged)
        {
            throw DotProduct.Changed(node);
        }
    }

    private void Add(Value node)
    {
        if (count == order.Length)
            Array.Resize(ref order, 2 * count);
        order[count++] = node;
    }

    private void Forget()
    {
        if (order.Length > KeptCapacity || stack.Length > KeptCapacity)
            return;
        Array.Clear(order, 0, count);
        Array.Clear(stack);
        count = depth = 0;
        idle = this;
    }

    /// <summary>Never 0, which is what a new node carries.</summary>
    private static uint NextVisit()
    {
        uint next = Interlocked.Increment(ref walks);
        return next != 0 ? next : Interlocked.Increment(ref walks);
    }
}
