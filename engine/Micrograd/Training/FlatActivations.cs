namespace Micrograd;

/// <summary>
/// Finds the values that get no slope because every way from them to the loss leads through a flat activation.
/// </summary>
internal static class FlatActivations
{
    /// <summary>
    /// A slope that is smaller than this moves nothing in any number of steps that somebody would wait for.
    /// </summary>
    public const double Flat = 1e-6;

    /// <summary>The activation that cuts a value off, for each value that is cut off.</summary>
    public static Dictionary<Value, Operation> CutOff(Graph graph)
    {
        var isCutOffBy = new Dictionary<Value, Operation>();
        var learns = new HashSet<Value> { graph.Root };
        foreach (IGrouping<Value, Edge> uses in graph.Edges.GroupBy(edge => edge.User).Reverse())
        {
            foreach (Edge use in uses.Where(use => use.Slope != 0 || IsActivation(use.User.operation)))
            {
                if (IsFlat(use))
                    isCutOffBy.TryAdd(use.Operand, use.User.operation!);
                else if (learns.Contains(use.User))
                    learns.Add(use.Operand);
                else if (isCutOffBy.TryGetValue(use.User, out Operation? activation))
                    isCutOffBy.TryAdd(use.Operand, activation);
            }
        }

        foreach (Value value in learns)
            isCutOffBy.Remove(value);
        return isCutOffBy;
    }

    private static bool IsFlat(Edge use) => IsActivation(use.User.operation) && Math.Abs(use.Slope) < Flat;

    private static bool IsActivation(Operation? operation) =>
        operation == Operations.Tanh || operation == Operations.MathTanh ||
        operation == Operations.Sigmoid || operation == Operations.Relu;
}
