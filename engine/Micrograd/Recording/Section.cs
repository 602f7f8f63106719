namespace Micrograd;

/// <summary>
/// A part of a recorded program while it is put together: which value has which row, and the steps in order.
/// </summary>
internal sealed class Section
{
    private readonly Dictionary<Value, int> rowOf = [];
    private readonly List<bool> requiresGrad = []; // by row: whether a parameter lies below it

    public List<Step> Steps { get; } = [];

    public int RowCount => requiresGrad.Count;

    public int this[Value value] => rowOf[value];

    public bool Has(Value value) => rowOf.ContainsKey(value);

    public bool RequiresGrad(int row) => requiresGrad[row];

    public int NewRow(bool requiresGrad)
    {
        this.requiresGrad.Add(requiresGrad);
        return this.requiresGrad.Count - 1;
    }

    public int NewRow(Value value, bool requiresGrad)
    {
        int row = NewRow(requiresGrad);
        rowOf.Add(value, row);
        return row;
    }

    /// <summary>
    /// Decides for each operand of each step whether its gradient is stored or added, so that nothing need be cleared.
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
                step.Flows[group] = isFirst ? Flow.Store : Flow.Add;
                if (!isFirst)
                    step.Cleared.AddRange(fresh);
                foreach (int row in rows)
                    written[row] = true;
            }
        }
    }

    /// <summary>For shared rows, whose gradients come from many sides and are cleared at the start.</summary>
    public void AddEverywhere()
    {
        foreach (Step step in Steps)
        {
            for (int group = 0; group < step.Operands.Length; group++)
                step.Flows[group] = step.Operands[group].Any(RequiresGrad) ? Flow.Add : Flow.None;
        }
    }

    /// <summary>The steps through which gradients flow, last first.</summary>
    public Step[] StepsBack() => [.. Enumerable.Reverse(Steps).Where(step => step.Results.Any(RequiresGrad))];
}
