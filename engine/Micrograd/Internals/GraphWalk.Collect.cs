namespace Micrograd;

/// <content>The walk itself.</content>
internal sealed partial class GraphWalk
{
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
