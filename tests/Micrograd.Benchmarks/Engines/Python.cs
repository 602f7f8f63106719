using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>Python's micrograd, where a folder with its package is given.</summary>
internal static class Python
{
    private const string Script = """
        import sys, time, gc
        sys.path.insert(0, sys.argv[1])
        from micrograd.engine import Value
        from micrograd.nn import MLP
        rows = [list(map(float, line.split())) for line in sys.stdin]
        widths, start, rates, rows = [int(w) for w in rows[0]], rows[1], rows[2], rows[3:]
        decay = 1e-4
        def train():
            net = MLP(widths[0], widths[1:])
            for p, data in zip(net.parameters(), start):
                p.data = data
            for rate in rates:
                losses = [(1 + -row[-1] * net(list(map(Value, row[:-1])))).relu() for row in rows]
                loss = sum(losses) * (1.0 / len(losses)) + decay * sum((p * p for p in net.parameters()))
                net.zero_grad()
                loss.backward()
                for p in net.parameters():
                    p.data -= rate * p.grad
            return loss.data
        sys.setrecursionlimit(100000)
        for collect in (True, False):
            gc.enable() if collect else gc.disable()
            begin = time.process_time()
            loss = train()
            print(repr(loss), (time.process_time() - begin) / len(rates) * 1e6)
        """;

    /// <summary>The row of the table, or null where it cannot run.</summary>
    public static (string Row, double Loss)? Run(TrainingTask task, string folder, int steps) =>
        PythonProcess.Run(task, "python3", Script, steps, folder) is [var loss, var with, _, var without]
            ? (string.Create(
                CultureInfo.InvariantCulture,
                $"Python's micrograd: {with:N0} µs, with its cycle collector off {without:N0} µs"), loss)
            : null;
}
