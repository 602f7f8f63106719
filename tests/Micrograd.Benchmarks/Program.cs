using System.Globalization;
using BenchmarkDotNet.Running;
using Micrograd.Benchmarks;

// compare [2-16-16-1] [all] [python=<folder>]
//                    one step of training, all contestants in turn; "all" adds the slow closures
// scaling [large]    small and large graphs; "large" adds 10,000,000 nodes
// anything else      BenchmarkDotNet and its options, such as --filter '*Node*'
switch (args)
{
    case ["scaling", .. var rest]:
        Scaling.Small(15);
        Scaling.Chain(1_000_000, 7);
        if (rest.Contains("large"))
            Scaling.Chain(10_000_000, 1);
        return 0;
    case ["compare", .. var rest]:
        return CompareSteps(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Scaling).Assembly).Run(args);
        return 0;
}

static int CompareSteps(string[] options)
{
    int[] widths = options.FirstOrDefault(option => char.IsDigit(option[0])) is { } shape
        ? [.. shape.Split('-').Select(width => int.Parse(width, CultureInfo.InvariantCulture))]
        : [2, 16, 16, 1];
    var task = new TrainingTask(widths);
    List<IContestant> contestants =
    [
        new Eager(task), new Recorded(task, withUpdate: false), new Recorded(task, withUpdate: true),
        new HandWritten(task),
    ];
    if (options.Contains("all"))
        contestants.Insert(0, new Naive(task));
    AddTorch(contestants, task);

    int result = Compare.Run(task, contestants, rounds: 11, steps: 20);
    string? python = options.FirstOrDefault(option => option.StartsWith("python=", StringComparison.Ordinal));
    string? folder = python?["python=".Length..];
    if (result == 0 && folder is not null && Python.Run(task, folder, 20) is var (loss, with, without))
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  Python's micrograd: {with:N0} µs, with its cycle collector off {without:N0} µs; final loss {loss:R}"));
    }

    return result;
}

static void AddTorch(List<IContestant> contestants, TrainingTask task)
{
#if TORCH
    try
    {
        contestants.Add(new Torch(task));
    }
    catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or NotSupportedException)
    {
        Console.WriteLine($"TorchSharp does not load here and is left out: {(e.InnerException ?? e).Message}");
    }
#else
    Console.WriteLine("TorchSharp is left out: build with -p:WithTorch=true (600 MB) to measure it too.");
#endif
}
