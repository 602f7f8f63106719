namespace Micrograd;

/// <summary>log Σ e^x in one node, without overflow. The slopes are e^x over that sum: the softmax.</summary>
internal sealed class LogSumExp(Value[] terms, double[] slopes) : ManyTerms("logsumexp", terms)
{
    public static Value Of(Value[] values)
    {
        double[] numbers = Array.ConvertAll(values, value => value.data), slopes = new double[values.Length];
        double result = Compute(numbers);
        Slopes(numbers, result, slopes);
        return new Value(result, new LogSumExp(values, slopes));
    }

    /// <summary>
    /// largest + log(1 + Σ e^(x - largest) over the others): nothing overflows, and small terms are not lost beside the
    /// 1.
    /// </summary>
    public static double Compute(ReadOnlySpan<double> numbers)
    {
        int at = LargestOf(numbers);
        double largest = numbers[at], others = 0;
        if (!double.IsFinite(largest))
            return largest; // infinite or NaN; -infinity where all numbers are

        for (int i = 0; i < numbers.Length; i++)
            others += i == at ? 0 : Math.Exp(numbers[i] - largest);
        return largest + Operations.LogOfOnePlus(others);
    }

    /// <summary>e^(x - result): the probability that softmax gives to each.</summary>
    public static void Slopes(ReadOnlySpan<double> numbers, double result, Span<double> slopes)
    {
        for (int i = 0; i < numbers.Length; i++)
            slopes[i] = Math.Exp(numbers[i] - result);
    }

    public override ManyTerms On(Value[] copies) => new LogSumExp(copies, slopes);

    public override void PassToOperands(Value node)
    {
        for (int i = 0; i < slopes.Length; i++)
            Backpropagation.ChainRule(Terms[i], slopes[i], node.grad);
    }

    internal override double SlopeOf(Value node, int operand) => slopes[operand];

    /// <summary>Where the largest number is, or the first NaN.</summary>
    private static int LargestOf(ReadOnlySpan<double> numbers)
    {
        int largest = 0;
        for (int i = 1; i < numbers.Length && !double.IsNaN(numbers[largest]); i++)
        {
            if (!(numbers[i] <= numbers[largest]))
                largest = i;
        }

        return largest;
    }
}
