using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>The contestant written by hand, for registers of one width, and the limit of the processor.</summary>
internal sealed record ByHand(Func<TrainingTask, IContestant> New, Func<double> Peak)
{
    public static ByHand Widest => Kernels.Best.Lanes switch
    {
        8 => Of<Lanes512>(),
        4 => Of<Lanes256>(),
        _ => Of<Lanes128>(),
    };

    /// <summary>How long the multiply-adds of a step take if the processor does nothing else.</summary>
    public string Limit(TrainingTask task)
    {
        long work = 0;
        for (int layer = 1; layer < task.Widths.Count; layer++)
        {
            int passes = layer == 1 ? 2 : 3; // forward, weights, and for hidden inputs their gradients
            work += (long)passes * task.Widths[layer - 1] * task.Widths[layer] * task.Examples.Count;
        }

        double peak = Enumerable.Range(0, 20).Max(_ => Peak()); // 20 times, because other programs disturb it
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the processor's peak, {peak / 1000:N1} multiply-adds a nanosecond: {work / peak:N1} µs a step");
    }

    private static ByHand Of<V>()
        where V : struct, ILanes<V> => new(task => new HandWritten<V>(task), Loops<V>.Peak);
}
