namespace Micrograd.Plotting.Graphs;

/// <summary>
/// The column of each value: after all that it was computed from, and as near to its use as it can be.
/// </summary>
internal static class Layering
{
    /// <param name="operands">For each value its operands, each once; operands come before users.</param>
    public static int[] Of(IReadOnlyList<int[]> operands)
    {
        int[] layer = LongestPaths(operands);
        List<int>[] users = UsersOf(operands);
        int[] cost = PullingCosts(operands, users);

        // Users come first: they have their final column when their operands follow them.
        for (int i = operands.Count - 1; i >= 0; i--)
        {
            if (users[i].Count > 0 && cost[i] <= users[i].Count)
                layer[i] = users[i].Min(user => layer[user]) - 1;
        }

        int first = layer.Min();
        return [.. layer.Select(l => l - first)];
    }

    private static int[] LongestPaths(IReadOnlyList<int[]> operands)
    {
        int[] layer = new int[operands.Count];
        for (int i = 0; i < layer.Length; i++)
            layer[i] = operands[i].Length == 0 ? 0 : operands[i].Max(operand => layer[operand]) + 1;
        return layer;
    }

    private static List<int>[] UsersOf(IReadOnlyList<int[]> operands)
    {
        List<int>[] users = [.. operands.Select(_ => new List<int>())];
        for (int i = 0; i < operands.Count; i++)
        {
            foreach (int operand in operands[i])
                users[operand].Add(i);
        }

        return users;
    }

    /// <summary>
    /// How many edges grow longer when a value moves right. An operand that nothing else uses moves with it at no cost.
    /// </summary>
    private static int[] PullingCosts(IReadOnlyList<int[]> operands, List<int>[] users)
    {
        int[] cost = new int[operands.Count];
        for (int i = 0; i < cost.Length; i++)
            cost[i] = operands[i].Sum(operand => users[operand].Count == 1 ? Math.Min(1, cost[operand]) : 1);
        return cost;
    }
}
