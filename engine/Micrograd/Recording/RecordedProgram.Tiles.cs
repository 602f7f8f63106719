namespace Micrograd;

/// <content>Tiles: the examples that run together.</content>
internal sealed partial class RecordedProgram
{
    /// <summary>How much memory a tile of examples may use, so that it stays in the processor's second cache.</summary>
    private const int TileBytes = 512 * 1024;

    /// <summary>
    /// In lanes: the gradient of a weight ends in a sum over lanes, which should not come too often.
    /// </summary>
    private const int SmallestTile = 128;

    private void RunTile(
        Machine laneMachine,
        Batch batch,
        int first,
        int count,
        double? seed,
        Action<int, int, ReadOnlySpan<double>> receive)
    {
        Rows laneRows = laneMachine.Own;
        laneRows.Take(batch, first, count, inputs + (targets ?? 0)); // the placeholders have the first rows
        foreach (Step step in lanes.Steps)
            step.Forward(laneMachine);
        for (int i = 0; i < results.Length; i++)
            receive(first, i, laneRows.ValuesOf(results[i])[..count]);

        if (seed is not { } slope || !lanes.RequiresGrad(results[0]))
            return;
        Span<double> grads = laneRows.GradsOf(results[0]);
        grads[..count].Fill(slope);
        grads[count..].Clear(); // padding has no part in the loss
        foreach (Step step in lanesBack)
        {
            foreach (int row in step.Cleared)
                laneRows.GradsOf(row).Clear();
            step.Backward(laneMachine);
        }
    }

    /// <summary>
    /// How many lanes a tile has, a multiple of a register's. There are as few tiles as the cache allows, and they are
    /// of about the same width.
    /// </summary>
    private int TileWidth(int examples)
    {
        int register = Kernels.Lanes;
        int most = Math.Max(SmallestTile, TileBytes / (2 * sizeof(double) * lanes.RowCount) / register * register);
        int tiles = (examples + most - 1) / most;
        int each = (examples + tiles - 1) / tiles;
        return (each + register - 1) / register * register;
    }
}
