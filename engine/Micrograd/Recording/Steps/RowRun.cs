namespace Micrograd;

/// <summary>Pairs of shared rows: (Left, Right), (Left + 1, Right + 1) and so on.</summary>
internal readonly record struct RowRun(int Left, int Right, int Count)
{
    /// <summary>All pairs in as few runs as possible, in the order of their rows.</summary>
    public static RowRun[] Of(int[] left, int[] right)
    {
        var pairs = new RowRun[left.Length];
        for (int i = 0; i < pairs.Length; i++)
            pairs[i] = new RowRun(left[i], right[i], 1);
        return Joined([.. Joined(pairs).OrderBy(run => run.Left).ThenBy(run => run.Right)]);
    }

    private bool Follows(RowRun run) => (Left, Right) == (run.Left + run.Count, run.Right + run.Count);

    private static RowRun[] Joined(RowRun[] runs)
    {
        List<RowRun> joined = [];
        foreach (RowRun next in runs)
        {
            if (joined.Count > 0 && next.Follows(joined[^1]))
                joined[^1] = joined[^1] with { Count = joined[^1].Count + next.Count };
            else
                joined.Add(next);
        }

        return [.. joined];
    }
}
