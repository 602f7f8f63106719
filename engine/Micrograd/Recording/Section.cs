namespace Micrograd;

/// <summary>
/// One of the two parts of a recorded program, shared or lanes: the row of each node, and the steps in order.
/// </summary>
/// <param name="nodes">How many nodes the graph has; a node is known by its position there.</param>
internal sealed class Section(int nodes)
{
    private readonly int[] rowAfter = new int[nodes]; // the row of each node, plus 1; 0 if it has none
    private readonly List<bool> requiresGrad = []; // for each row, whether a parameter lies below it

    public List<Step> Steps { get; } = [];

    public int RowCount => requiresGrad.Count;

    public int this[int node] => rowAfter[node] - 1;

    public bool Has(int node) => rowAfter[node] != 0;

    public bool RequiresGrad(int row) => requiresGrad[row];

    public int NewRow(bool requiresGrad)
    {
        this.requiresGrad.Add(requiresGrad);
        return this.requiresGrad.Count - 1;
    }

    public int NewRow(int node, bool requiresGrad) => Overwrite(NewRow(requiresGrad), node);

    /// <summary>Gives a node the row of another one, whose number nothing reads any more.</summary>
    public int Overwrite(int row, int node)
    {
        rowAfter[node] = row + 1;
        return row;
    }

    /// <summary>
    /// For lanes: decides whether a step stores or adds the gradients of its operands, so that few rows are cleared
    /// first.
    /// </summary>
    public void DecideFlows()
    {
        bool[] written = new bool[RowCount];
        foreach (Step step in Enumerable.Reverse(Steps))
        {
            for (int group = 0; group < step.Operands.Length; group++)
            {
                int[] rows = step.Operands[group];
                if (!step.Results.Any(RequiresGrad) || !rows.Any(RequiresGrad))
                    continue;
                int[] fresh = [.. rows.Where(row => !written[row])];
                bool isFirst = fresh.Length == rows.Length && rows.Distinct().Count() == rows.Length;
                step.Flows[group] = isFirst || step.IsInPlace ? Flow.Store : Flow.Add;
                if (!isFirst)
                    step.Cleared.AddRange(fresh);
                foreach (int row in rows)
                    written[row] = true;
            }
        }
    }

    /// <summary>
    /// For shared rows: every step adds. Their gradients come from many places, and each run sets them to 0 first.
    /// </summary>
    public void AddEverywhere()
    {
        foreach (Step step in Steps)
        {
            for (int group = 0; group < step.Operands.Length; group++)
                step.Flows[group] = step.Operands[group].Any(RequiresGrad) ? Flow.Add : Flow.None;
        }
    }

    /// <summary>The steps that pass gradients back, last step first.</summary>
    public Step[] StepsBack() => [.. Enumerable.Reverse(Steps).Where(step => step.Results.Any(RequiresGrad))];
}
