using Micrograd.Benchmarks;

if (args is ["scaling", ..])
{
    Scaling.Small(15);
    Scaling.Chain(1_000_000, 7);
    if (args.Length > 1) Scaling.Chain(10_000_000, 1);
    return 0;
}

var task = new TrainingTask([2, 16, 16, 1]);
return Compare.Run(task, [new Naive(task), new Eager(task)], 11, 20);
