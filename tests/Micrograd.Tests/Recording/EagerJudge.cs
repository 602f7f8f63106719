namespace Micrograd.Tests;

/// <summary>The eager graph is the judge of the recorded program.</summary>
internal static class EagerJudge
{
    /// <summary>Sums over a batch are added in another order, and some products are rounded once less.</summary>
    public const double Tolerance = 1e-12;

    public static (double Loss, double[] Gradient) Eager(
        IReadOnlyList<Example> examples,
        IReadOnlyList<Value> parameters,
        Func<IReadOnlyList<Value>, IReadOnlyList<Value>, Value> loss,
        Func<Value>? penalty = null)
    {
        foreach (Value parameter in parameters)
            parameter.Grad = 0;
        var sum = Value.Sum(
            examples.Select(e => loss([.. e.Inputs.Select(x => new Value(x))], [new Value(e.Target)])));
        Value mean = sum / examples.Count;
        Value total = penalty is null ? mean : mean + penalty();
        total.Backward();
        return (total.Data, [.. parameters.Select(parameter => parameter.Grad)]);
    }

    public static (double Loss, double[] Gradient) Recorded(
        RecordedLoss loss, Batch batch, IReadOnlyList<Value> parameters)
    {
        foreach (Value parameter in parameters)
            parameter.Grad = 0;
        double now = loss.Backward(batch);
        return (now, [.. parameters.Select(parameter => parameter.Grad)]);
    }

    /// <summary>Relative to the largest: a gradient of 1e-20 beside one of 1 is rounding itself.</summary>
    public static void Agree((double Loss, double[] Gradient) expected, (double Loss, double[] Gradient) actual)
    {
        Assert.Equal(expected.Loss, actual.Loss, Tolerance * Math.Max(1, Math.Abs(expected.Loss)));
        double scale = Math.Max(1e-3, expected.Gradient.Max(Math.Abs));
        Assert.All(
            expected.Gradient.Zip(actual.Gradient), pair => Assert.Equal(pair.First, pair.Second, Tolerance * scale));
    }
}
