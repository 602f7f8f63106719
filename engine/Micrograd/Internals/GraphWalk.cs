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

    private uint visit; // the number of this walk
    private Value[] stack = new Value[64];
    private bool[] isOpen = new bool[64]; // whether the operands of a node on the stack were pushed
    private int depth;
    private Value[] order = new Value[64];
    private int count;
    private Value[]? seenInputs; // the neurons of a layer share one inputs array; as a rule it is pushed once

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
        if (depth == stack.Length)
            Grow();
        if (IsWanted(node))
            (isOpen[depth], stack[depth++]) = (false, node);
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
        if (inputs == seenInputs)
            return;
        seenInputs = inputs;
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
        int top = depth; // in a register, but for wide operations
        while (top > 0)
        {
            Value node = stack[top - 1];
            if (isOpen[top - 1])
            {
                top--;
                Add(node); // its operands are done
            }
            else if (node.visit == visit)
            {
                top--; // it was reached on another way
            }
            else
            {
                node.visit = visit;
                isOpen[top - 1] = true;
                top = node.left is null ? OpenWide(node, top) : Open(node.left, node.right, top);
            }
        }
    }

    /// <summary>Pushes one or two operands, and gives how many nodes there are on the stack then.</summary>
    private int Open(Value left, Value? right, int top)
    {
        if (top + 2 > stack.Length)
            Grow();
        if (right is not null && IsWanted(right))
            (isOpen[top], stack[top++]) = (false, right);
        if (IsWanted(left))
            (isOpen[top], stack[top++]) = (false, left);
        return top;
    }

    private int OpenWide(Value node, int top)
    {
        if (node.operation is not WideOperation wide)
            return top; // a leaf
        if (WithLeaves)
            node.operation = wide = wide.AsNodes; // somebody looks at the graph
        else
            node.RequireFresh();
        depth = top;
        wide.Push(this);
        return depth;
    }

    private bool IsWanted(Value node) => node.visit != visit && (WithLeaves || !node.IsLeaf);

    private void Grow()
    {
        Array.Resize(ref isOpen, 2 * stack.Length);
        Array.Resize(ref stack, 2 * stack.Length);
    }

    private void Add(Value node)
    {
        if (count == order.Length)
            Array.Resize(ref order, 2 * count);
        order[count++] = node;
    }

    private void NextVisit()
    {
        do
        {
            visit = Interlocked.Increment(ref walks);
        }
        while (visit == 0); // a new node carries 0
    }
}
