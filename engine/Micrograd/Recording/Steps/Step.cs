namespace Micrograd;

/// <summary>One step of a recorded program: it computes rows from rows, and passes gradients back.</summary>
/// <param name="results">The rows that it computes.</param>
/// <param name="operands">The rows that it reads, in groups; a group has one <see cref="Flow"/>.</param>
internal abstract class Step(int[] results, int[][] operands)
{
    public int[] Results => results;

    public int[][] Operands => operands;

    /// <summary>One for each group of operands.</summary>
    public Flow[] Flows { get; } = new Flow[operands.Length];

    /// <summary>
    /// The rows whose gradients are set to 0 before this step adds to their group: no step has written there yet.
    /// </summary>
    public List<int> Cleared { get; } = [];

    /// <summary>Whether its results overwrite its operands.</summary>
    public bool IsInPlace => operands is [var only] && results.AsSpan().SequenceEqual(only);

    /// <summary>About how many multiplications it has for one example, forward.</summary>
    public virtual long Work => results.Length;

    public abstract void Forward(Machine machine);

    public abstract void Backward(Machine machine);
}
