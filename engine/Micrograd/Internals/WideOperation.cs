namespace Micrograd;

/// <summary>An operation that holds its own operands, because a node has room for two.</summary>
internal abstract class WideOperation(string name) : Operation(name)
{
    /// <summary>
    /// Whether the operation can no longer tell its slopes, because somebody set the Data of its operands.
    /// </summary>
    public virtual bool IsStale => false;

    /// <summary>The operation to show: itself, or the same with operands that are nodes.</summary>
    public virtual WideOperation AsNodes => this;

    /// <summary>Pushes the operands, last first.</summary>
    public abstract void Push(GraphWalk walk);

    /// <summary>The chain rule for each operand of the node.</summary>
    public abstract void PassToOperands(Value node);
}
