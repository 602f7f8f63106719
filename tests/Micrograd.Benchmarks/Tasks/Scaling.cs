using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>Graphs of two-operand nodes, small and large: what a node costs.</summary>
internal static class Scaling
{
    /// <summary>
    /// The expression of micrograd's README, from which BurTorch made its small graph: built and walked 20,000 times.
    /// </summary>
    public static void Small(int rounds)
    {
        const int Times = 20_000;
        double g = 0;
        double times = Rounds(rounds, () =>
        {
            for (int i = 0; i < Times; i++)
                g = Readme(-4);
        });
        Print($"README expression, built and Backward, 20,000 times (g = {g:R})", times / Times * 1e6, "µs each");
    }

    /// <summary>y = (y + x) · 1, as often as asked: forward and Backward, and what a node takes.</summary>
    public static void Chain(int nodes, int rounds)
    {
        var forward = new List<double>();
        var backward = new List<double>();
        long bytes = 0;
        for (int round = 0; round < rounds + 1; round++)
        {
            GC.Collect();
            Value x = new(1e-9), y = new(0), one = new(1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < nodes; i += 2)
                y = (y + x) * one;
            TimeSpan middle = Environment.CpuUsage.TotalTime;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            y.Backward();
            if (round > 0)
            {
                forward.Add((middle - start).TotalSeconds);
                backward.Add((Environment.CpuUsage.TotalTime - middle).TotalSeconds);
            }

            if (x.Grad != nodes / 2)
                throw new InvalidOperationException($"The chain's slope is {x.Grad}, not {nodes / 2}.");
        }

        Print($"chain of {nodes:N0} nodes, built", Median(forward), "s");
        Print($"chain of {nodes:N0} nodes, Backward", Median(backward), "s");
        Print($"chain of {nodes:N0} nodes, both", Median(forward) + Median(backward), "s");
        Print("  Backward / forward", Median(backward) / Median(forward), "");
        Print("  bytes a node", bytes / (double)nodes, "");
    }

    public static double Readme(double start)
    {
        Value a = new(start), b = new(2);
        Value c = a + b;
        Value d = a * b + b.Pow(3);
        c += c + 1;
        c += 1 + c + -a;
        d += d * 2 + (b + a).Relu();
        d += 3 * d + (b - a).Relu();
        Value e = c - d;
        Value f = e.Pow(2);
        Value g = f / 2.0;
        g += 10.0 / f;
        g.Backward();
        return g.Data;
    }

    private static double Rounds(int rounds, Action action)
    {
        for (int i = 0; i < 40; i++)
            action(); // until the compiler is done with it
        var times = new List<double>();
        for (int i = 0; i < rounds; i++)
        {
            GC.Collect();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            action();
            times.Add((Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return Median(times);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string what, double number, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-72} {number,10:G4} {unit}"));
}
