namespace Micrograd;

/// <summary>Pairs of shared rows: (Left, Right), (Left + 1, Right + 1) and so on.</summary>
internal readonly record struct RowRun(int Left, int Right, int Count)
{
    /// <summary>All pairs in as few runs as possible, in the order of their rows.</summary>
    public static RowRun[] Of(int[] left, int[] right)
    {
        List<RowRun> runs = [];
        for (int i = 0, count; i < left.Length; i += count)
        {
            count = 1;
            while (i + count < left.Length
                && (left[i + count], right[i + count]) == (left[i] + count, right[i] + count))
            {
                count++;
            }

            runs.Add(new RowRun(left[i], right[i], count));
        }

        return Joined(runs.OrderBy(run => run.Left).ThenBy(run => run.Right));
    }

    private bool Follows(RowRun run) => (Left, Right) == (run.Left + run.Count, run.Right + run.Count);

    private static RowRun[] Joined(IEnumerable<RowRun> runs)
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
