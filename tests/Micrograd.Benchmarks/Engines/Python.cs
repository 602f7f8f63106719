using System.Diagnostics;
using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>Python's micrograd, where python3 and a folder with its package are given; it times itself.</summary>
internal static class Python
{
    private const string Script = """
        import sys, time, gc
        sys.path.insert(0, sys.argv[1])
        from micrograd.engine import Value
        from micrograd.nn import MLP
        steps, decay = int(sys.argv[2]), float(sys.argv[3])
        rows = [list(map(float, line.split())) for line in sys.stdin]
        start, rates, rows = rows[0], rows[1], rows[2:]
        def train():
            net = MLP(2, [16, 16, 1])
            for p, data in zip(net.parameters(), start):
                p.data = data
            for step in range(steps):
                losses = [(1 + -y * net(list(map(Value, (a, b))))).relu() for a, b, y in rows]
                loss = sum(losses) * (1.0 / len(losses)) + decay * sum((p * p for p in net.parameters()))
                net.zero_grad()
                loss.backward()
                for p in net.parameters():
                    p.data -= rates[step] * p.grad
            return loss.data
        sys.setrecursionlimit(100000)
        for collect in (True, False):
            gc.enable() if collect else gc.disable()
            begin = time.process_time()
            loss = train()
            print(repr(loss), (time.process_time() - begin) / steps * 1e6)
        """;

    /// <summary>
    /// Microseconds a step with and without the cycle collector. Null where it cannot run: Python prints the reason.
    /// </summary>
    public static (double Loss, double With, double Without)? Run(TrainingTask task, string folder, int steps)
    {
        var start = new ProcessStartInfo("python3", ["-c", Script, folder, $"{steps}", Text(TrainingTask.Decay)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start.");
        process.StandardInput.WriteLine(string.Join(' ', task.Start.Select(Text)));
        IEnumerable<double> rates = Enumerable.Range(0, steps).Select(task.Rate);
        process.StandardInput.WriteLine(string.Join(' ', rates.Select(Text)));
        foreach (Example example in task.Examples)
            process.StandardInput.WriteLine(string.Join(' ', example.Inputs.Append(example.Target).Select(Text)));
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        string[] answers = output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0 || answers.Length != 4)
            return null;
        double[] numbers = Array.ConvertAll(answers, answer => double.Parse(answer, CultureInfo.InvariantCulture));
        return (numbers[0], numbers[1], numbers[3]);
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
