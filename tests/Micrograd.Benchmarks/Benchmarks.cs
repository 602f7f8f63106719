using BenchmarkDotNet.Attributes;

namespace Micrograd.Benchmarks;

/// <summary>One training step of the moons' network.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private static readonly TrainingTask Moons = new([2, 16, 16, 1]);
    private readonly Eager eager = new(Moons);
    private readonly Recorded recorded = new(Moons, withUpdate: false);
    private readonly Recorded recordedWithUpdate = new(Moons, withUpdate: true);
    private readonly IContestant handWritten = ByHand.Widest.New(Moons);

    [Benchmark(Baseline = true)]
    public double EagerStep() => eager.Step(1e-6);

    [Benchmark]
    public double RecordedStep() => recorded.Step(1e-6);

    [Benchmark]
    public double RecordedStepWithUpdate() => recordedWithUpdate.Step(1e-6);

    [Benchmark]
    public double HandWrittenStep() => handWritten.Step(1e-6);
}

/// <summary>One node of a graph.</summary>
[MemoryDiagnoser]
public class NodeBenchmarks
{
    private readonly double start = -4;
    private readonly Value a = new(0.3);
    private readonly Value b = new(-0.7);
    private readonly Value[] weights = [.. Enumerable.Range(0, 16).Select(i => new Value(0.1 * i))];
    private readonly Value[] inputs = [.. Enumerable.Range(0, 16).Select(i => new Value(-0.2 * i))];

    [Benchmark]
    public Value Add() => a + b;

    [Benchmark]
    public Value Multiply() => a * b;

    [Benchmark]
    public Value Tanh() => a.Tanh();

    [Benchmark]
    public Value DotOfSixteen() => Value.Dot(weights, inputs);

    [Benchmark]
    public double ReadmeExpression() => Scaling.Readme(start);
}
