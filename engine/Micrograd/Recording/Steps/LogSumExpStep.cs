namespace Micrograd;

/// <summary>The logarithm of the sum of e^x over rows, lane by lane.</summary>
internal sealed class LogSumExpStep(int result, int[] terms) : Step([result], [.. terms.Select(term => new[] { term })])
{
    private readonly double[] numbers = new double[terms.Length];

    public override void Forward(Machine machine)
    {
        Rows rows = machine.Own;
        Span<double> y = rows.ValuesOf(result);
        for (int lane = machine.Kernels.LogSumExp(rows.Values, rows.Width, terms, y); lane < y.Length; lane++)
        {
            for (int i = 0; i < terms.Length; i++)
                numbers[i] = rows.ValuesOf(terms[i])[lane];
            y[lane] = LogSumExp.Compute(numbers);
        }
    }

    public override void Backward(Machine machine)
    {
        Rows rows = machine.Own;
        Span<double> y = rows.ValuesOf(result), dy = rows.GradsOf(result);
        for (int i = 0; i < terms.Length; i++)
        {
            if (Flows[i] == Flow.None)
                continue;
            Span<double> x = rows.ValuesOf(terms[i]), dx = rows.GradsOf(terms[i]);
            bool add = Flows[i] == Flow.Add;
            for (int lane = machine.Kernels.PassLogSumExp(x, y, dy, dx, add); lane < y.Length; lane++)
                dx[lane] = (add ? dx[lane] : 0) + Math.Exp(x[lane] - y[lane]) * dy[lane];
        }
    }
}
