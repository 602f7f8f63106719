namespace Micrograd;

/// <summary>The position of each value of a graph. The value itself carries it: a dictionary is slower.</summary>
internal sealed class Positions
{
    private readonly Value[] nodes;
    private readonly uint first; // the visit of the first node; those of the others follow, until the next walk

    public Positions(Value[] nodes)
    {
        this.nodes = nodes;
        first = GraphWalk.Reserve(nodes.Length);
        for (int i = 0; i < nodes.Length; i++)
            nodes[i].visit = first + (uint)i;
    }

    public int this[Value value] => TryGet(value, out int position)
        ? position
        : throw new InvalidOperationException(
            "A value of the recorded graph got lost: another thread used it meanwhile. " +
            "Let one thread at a time work with a graph and its leaves.");

    public bool TryGet(Value value, out int position)
    {
        position = (int)(value.visit - first);
        return (uint)position < nodes.Length && nodes[position] == value;
    }

    public int[] Of(IReadOnlyList<Value> values)
    {
        int[] found = new int[values.Count];
        for (int i = 0; i < found.Length; i++)
            found[i] = this[values[i]];
        return found;
    }
}
