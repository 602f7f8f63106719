using Micrograd.Benchmarks;

if (args is ["scaling", ..])
{
    Scaling.Small(15);
    Scaling.Chain(1_000_000, 7);
    if (args.Length > 1)
        Scaling.Chain(10_000_000, 1);
    return 0;
}

int[] widths = args.Length > 1 ? [.. args[1].Split('-').Select(int.Parse)] : [2, 16, 16, 1];
var task = new TrainingTask(widths);
return Compare.Run(task, [new Eager(task), new Recorded(task, false), new Recorded(task, true), new HandWritten(task)], 11, 20);
