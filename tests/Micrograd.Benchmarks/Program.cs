using BenchmarkDotNet.Running;
using Micrograd.Benchmarks;

// compare [2-16-16-1] [all] [python=FOLDER] [torch=PYTHON]
//                    one step of training, all contestants in turn; "all" adds the slow closures, python the
//                    package micrograd in a folder, torch PyTorch in that Python, such as /usr/bin/python3
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
    const int Steps = 20;
    int[] widths = [2, 16, 16, 1];
    string? shape = options.FirstOrDefault(option => char.IsDigit(option[0]));
    if (shape is not null && !TrainingTask.TryWidths(shape, out widths))
    {
        Console.Error.WriteLine(
            $"The shape '{shape}' cannot be compared. Give 2 inputs, hidden layers of a multiple of 4 neurons, and " +
            "1 output, such as 2-16-16-1.");
        return 1;
    }

    var task = new TrainingTask(widths);
    ByHand byHand = ByHand.Widest;
    List<IContestant> contestants =
    [
        new Eager(task), new Recorded(task, withUpdate: false), new Recorded(task, withUpdate: true),
        byHand.New(task),
    ];
    if (options.Contains("all"))
        contestants.Insert(0, new Naive(task));
    AddTorch(contestants, task);

    List<(string Row, double Loss)> others = [];
    AddOther("python=", folder => Python.Run(task, folder, Steps));
    AddOther("torch=", python => PythonTorch.Run(task, python, Steps));
    int exitCode = Compare.Run(task, contestants, others, rounds: 11, Steps);
    if (exitCode == 0)
        Console.WriteLine($"  {byHand.Limit(task)}");
    return exitCode;

    void AddOther(string option, Func<string, (string Row, double Loss)?> run)
    {
        if (options.FirstOrDefault(given => given.StartsWith(option, StringComparison.Ordinal)) is not { } given)
            return;
        if (run(given[option.Length..]) is { } other)
            others.Add(other);
        else
            Console.WriteLine($"'{given}' does not run here and is left out.");
    }
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
