using System.Diagnostics;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Printing;
using static System.FormattableString;

namespace Micrograd.Repl.Commands;

/// <summary><c>:time CODE</c>: the time of the first run, and the median of the runs that fit into a second.</summary>
internal static class TimeCommand
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1);

    public static Reply Run(Conversation conversation, string code, CancellationToken stop)
    {
        string action = $"new Action(() => {{ var result = ({code.TrimEnd().TrimEnd(';')}); }})";
        if (conversation.Session.Check(action).Count > 0)
        {
            string statements = Submission.Tidy(code);
            if (conversation.Session.Check(statements) is { Count: > 0 } mistakes)
                return conversation.Fail(mistakes);
            action = $"new Action(() => {{ {statements}; }})";
        }

        return conversation.Ask(action, value => Measure((Action)value!), stop);
    }

    private static string Measure(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        (TimeSpan first, long allocated) = Measure(action, 1);
        if (first > Enough / 2)
            return $"{Text(first.TotalNanoseconds)} in one run, {Bytes(allocated)} allocated";

        List<double> rounds = [];
        int runs = 1, total = 0;
        while (Stopwatch.GetElapsedTime(start) < Enough)
        {
            (TimeSpan round, allocated) = Measure(action, runs);
            total += runs;
            if (round < Round)
                runs *= 2; // in short rounds most of the time would go to reading the clock
            else
                rounds.Add(round.TotalNanoseconds / runs);
        }

        return $"{Text(rounds.Order().ElementAtOrDefault(rounds.Count / 2))}, the median over "
            + $"{NumberText.Count(total, "run")}; the first took {Text(first.TotalNanoseconds)}; "
            + $"{Bytes(allocated)} allocated each time";
    }

    /// <returns>The time of all runs together, and the bytes of one.</returns>
    private static (TimeSpan Time, long Allocated) Measure(Action action, int runs)
    {
        long start = Stopwatch.GetTimestamp(), before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < runs; i++)
            action();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return (time, (GC.GetAllocatedBytesForCurrentThread() - before) / runs);
    }

    private static string Text(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => Invariant($"{nanoseconds:F0} ns"),
        < 1e6 => Invariant($"{nanoseconds / 1e3:F2} us"),
        < 1e9 => Invariant($"{nanoseconds / 1e6:F2} ms"),
        _ => Invariant($"{nanoseconds / 1e9:F2} s"),
    };

    private static string Bytes(long bytes) => bytes switch
    {
        < 10_000 => $"{bytes} bytes",
        < 10_000_000 => $"{bytes >> 10} KB",
        _ => $"{bytes >> 20} MB",
    };
}
