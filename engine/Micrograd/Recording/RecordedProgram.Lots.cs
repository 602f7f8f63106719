using System.Runtime.ExceptionServices;

namespace Micrograd;

/// <content>Lots: tiles that run one after the other on one thread. Lots run at the same time.</content>
internal sealed partial class RecordedProgram
{
    /// <summary>How many multiply-adds, forward and backward, make a second lot worth its thread.</summary>
    private const long LotWork = 5_000_000;

    /// <summary>The most lots: their number may not depend on the machine, because sums depend on it.</summary>
    private const int MostLots = 16;

    private readonly List<(Rows Lanes, Rows Shared)> lots = [];
    private readonly long workOfExample; // forward and backward, in multiply-adds

    /// <summary>
    /// Runs the tiles. Each lot has gradients of its own, which are added in the order of the lots: so the result does
    /// not depend on the number of threads.
    /// </summary>
    private void RunLots(Batch batch, double? seed, Action<int, int, ReadOnlySpan<double>> receive)
    {
        int width = TileWidth(batch.Count), tiles = (batch.Count + width - 1) / width;
        int count = workOfExample * batch.Count < LotWork ? 1 : Math.Min(tiles, MostLots);
        while (lots.Count < count)
            lots.Add((new Rows(), lots.Count == 0 ? sharedRows : sharedRows.WithOwnGrads()));

        int threads = Math.Min(count, Threads == 0 ? Environment.ProcessorCount : Threads);
        if (threads == 1)
        {
            for (int lot = 0; lot < count; lot++)
                RunLot(lot);
        }
        else
        {
            RunAtOnce(count, threads, RunLot);
        }

        for (int lot = 1; lot < count && seed is not null; lot++)
            Kernels.Pass(1, lots[lot].Shared.Grads, sharedRows.Grads, add: true);

        void RunLot(int lot)
        {
            (Rows laneRows, Rows own) = lots[lot];
            laneRows.Resize(lanes.RowCount, width);
            if (lot > 0 && seed is not null)
                own.Grads.Clear();
            var machine = new Machine(Kernels, laneRows, own);
            for (int tile = lot * tiles / count; tile < (lot + 1) * tiles / count; tile++)
                RunTile(machine, batch, tile * width, Math.Min(width, batch.Count - tile * width), seed, receive);
        }
    }

    /// <summary>Runs lots on several threads. An error in one of them comes out as it would from one thread.</summary>
    private static void RunAtOnce(int count, int threads, Action<int> runLot)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, runLot);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
