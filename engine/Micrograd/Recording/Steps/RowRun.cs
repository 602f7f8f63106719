namespace Micrograd;

/// <summary>Pairs of shared rows: (Left, Right), (Left + 1, Right + 1) and so on.</summary>
internal readonly record struct RowRun(int Left, int Right, int Count)
{
    /// <summary>All pairs in as few runs as possible, in the order of their rows.</summary>
    public static RowRun[] Of(int[] left, int[] right)
    {
        List<RowRun> runs = [];
        foreach ((int a, int b) in left.Zip(right).Order())
        {
            if (runs.Count > 0 && runs[^1] is var run && (a, b) == (run.Left + run.Count, run.Right + run.Count))
                runs[^1] = run with { Count = run.Count + 1 };
            else
                runs.Add(new RowRun(a, b, 1));
        }

        return [.. runs];
    }
}
