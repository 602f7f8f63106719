namespace Micrograd;

/// <summary>The logarithm of the sum of e^x over rows, lane by lane.</summary>
internal sealed class LogSumExpStep(int result, int[] terms) : Step([result], [.. terms.Select(term => new[] { term })])
{
    private readonly double[] numbers = new double[terms.Length];
    private readonly double[] slopes = new double[terms.Length];

    public override void Forward(Machine machine)
    {
        Span<double> y = machine.Own.ValuesOf(result);
        for (int lane = 0; lane < y.Length; lane++)
            y[lane] = LogSumExp.Compute(NumbersIn(machine, lane));
    }

    public override void Backward(Machine machine)
    {
        Span<double> y = machine.Own.ValuesOf(result), dy = machine.Own.GradsOf(result);
        for (int lane = 0; lane < y.Length; lane++)
        {
            LogSumExp.Slopes(NumbersIn(machine, lane), y[lane], slopes);
            for (int i = 0; i < terms.Length; i++)
            {
                if (Flows[i] == Flow.None)
                    continue;
                ref double dx = ref machine.Own.GradsOf(terms[i])[lane];
                dx = (Flows[i] == Flow.Add ? dx : 0) + slopes[i] * dy[lane];
            }
        }
    }

    private double[] NumbersIn(Machine machine, int lane)
    {
        for (int i = 0; i < terms.Length; i++)
            numbers[i] = machine.Own.ValuesOf(terms[i])[lane];
        return numbers;
    }
}
