using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>PyTorch in a Python that has it: the whole batch as tensors, float64, one thread.</summary>
internal static class PythonTorch
{
    private const string Script = """
        import sys, time
        import torch
        torch.set_num_threads(1)
        torch.set_default_dtype(torch.float64)
        rows = [list(map(float, line.split())) for line in sys.stdin]
        widths, start, rates, rows = [int(w) for w in rows[0]], rows[1], rows[2], torch.tensor(rows[3:])
        inputs, signs, decay = rows[:, :-1].contiguous(), -rows[:, -1:].contiguous(), 1e-4
        def parameters():
            all, at = [], 0
            for wide, high in zip(widths, widths[1:]):
                layer = torch.tensor(start[at:at + high * (wide + 1)]).reshape(high, wide + 1)
                all += [layer[:, :-1].contiguous().requires_grad_(), layer[:, -1].contiguous().requires_grad_()]
                at += high * (wide + 1)
            return all
        def train():
            all = parameters()
            for rate in rates:
                x = inputs
                for i in range(0, len(all), 2):
                    x = torch.nn.functional.linear(x, all[i], all[i + 1])
                    x = x.relu() if i + 2 < len(all) else x
                loss = (x * signs + 1).relu().mean() + decay * sum((p * p).sum() for p in all)
                for p in all:
                    p.grad = None
                loss.backward()
                with torch.no_grad():
                    for p in all:
                        p.sub_(p.grad, alpha=rate)
            return loss.item()
        print(repr(train()))
        times = []
        for turn in range(11):
            begin, turns = time.process_time(), 0
            while time.process_time() - begin < 0.1:
                train()
                turns += 1
            times.append((time.process_time() - begin) / turns / len(rates) * 1e6)
        print(sorted(times)[5])
        """;

    /// <summary>The row of the table, or null where it cannot run.</summary>
    public static (string Row, double Loss)? Run(TrainingTask task, string python, int steps) =>
        PythonProcess.Run(task, python, Script, steps) is [var loss, var time]
            ? (string.Create(CultureInfo.InvariantCulture, $"PyTorch, one thread: {time:N1} µs"), loss)
            : null;
}
