using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>All contestants in one run, in turn, so that a busy machine is as slow for each of them.</summary>
internal static class Compare
{
    /// <summary>Losses may differ by rounding alone: sums are added in another order.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Long enough for the compiler to have looked at the hot code twice.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(50);

    /// <summary>Compares the losses, then measures and prints the times.</summary>
    /// <param name="task">The training.</param>
    /// <param name="contestants">They run in this process, in turn.</param>
    /// <param name="others">They ran in a process of their own: their line of text and their loss.</param>
    /// <param name="rounds">How many turns each has.</param>
    /// <param name="steps">How many steps a training has.</param>
    /// <returns>0, or 1 if the losses differ.</returns>
    public static int Run(
        TrainingTask task,
        IReadOnlyList<IContestant> contestants,
        IReadOnlyList<(string Row, double Loss)> others,
        int rounds,
        int steps)
    {
        Console.WriteLine(
            $"A step of {task}, {task.Examples.Count} examples; runs of {steps} steps, {rounds} rounds in turn");
        foreach (IContestant contestant in contestants)
            contestant.Reset();
        double[] losses = [.. contestants.Select(contestant => Train(task, contestant, steps))];
        IEnumerable<(string Name, double Loss)> all =
            contestants.Zip(losses, (contestant, loss) => (contestant.Name, loss)).Concat(others);
        foreach ((string name, double loss) in all)
        {
            if (!(Math.Abs(loss - losses[0]) <= Tolerance * Math.Abs(losses[0])))
            {
                Console.Error.WriteLine(
                    $"'{name}' ends at the loss {loss:R}, '{contestants[0].Name}' at {losses[0]:R}. No times.");
                return 1;
            }
        }

        foreach (IContestant contestant in contestants)
            Time(task, contestant, steps, WarmUp);
        List<double>[] times = contestants.Select(_ => new List<double>()).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contestants.Count; i++)
                times[i].Add(Time(task, contestants[i], steps, Slice));
        }

        Print(contestants, times, losses);
        foreach ((string row, double loss) in others)
            Console.WriteLine($"  {row}; final loss {loss.ToString("R", CultureInfo.InvariantCulture)}");
        return 0;
    }

    private static void Print(IReadOnlyList<IContestant> contestants, List<double>[] times, double[] losses)
    {
        double best = times.Min(Median);
        Console.WriteLine($"  {"",-34} {"median µs",12} {"fastest",12} {"ratio",9}   final loss");
        for (int i = 0; i < times.Length; i++)
        {
            (double median, double fastest) = (Median(times[i]), times[i].Min());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contestants[i].Name,-34} {median,12:N1} {fastest,12:N1} {median / best,9:N1}   {losses[i]:R}"));
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Processor time, which other programs on the machine disturb less than they do a clock.</summary>
    /// <remarks>
    /// Runs from the first weights, as many as fill the time, after a collection that forgets the others' garbage. To
    /// put the first weights back is no part of a step.
    /// </remarks>
    private static double Time(TrainingTask task, IContestant contestant, int steps, TimeSpan time)
    {
        GC.Collect();
        TimeSpan used = default;
        int done = 0;
        while (used < time)
        {
            contestant.Reset();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Train(task, contestant, steps);
            used += Environment.CpuUsage.TotalTime - start;
            done += steps;
        }

        return used.TotalMicroseconds / done;
    }

    private static double Train(TrainingTask task, IContestant contestant, int steps)
    {
        double loss = 0;
        for (int step = 0; step < steps; step++)
            loss = contestant.Step(task.Rate(step));
        return loss;
    }
}
