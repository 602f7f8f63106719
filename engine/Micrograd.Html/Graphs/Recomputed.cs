namespace Micrograd.Html.Graphs;

/// <summary>The value of an operation of the engine at given operands.</summary>
internal static class Recomputed
{
    /// <summary>Null for an operation of a user's own.</summary>
    public static double? ValueOf(Operation operation, double[] operands) => operation switch
    {
        UnaryOperation unary when IsOfEngine(unary) => unary.Value(operands[0]),
        BinaryOperation binary when Operations.All.Contains(binary) => binary.Value(operands[0], operands[1]),
        DotProduct dot => Dot(operands, hasBias: dot.Bias is not null),
        Summation => operands.Aggregate(0.0, (sum, term) => sum + term),
        LogSumExp => LogSumExp.Compute(operands),
        _ => null,
    };

    private static bool IsOfEngine(UnaryOperation unary) =>
        unary.Exponent is not null || Operations.All.Contains(unary);

    private static double Dot(double[] operands, bool hasBias)
    {
        double sum = hasBias ? operands[0] : 0;
        for (int i = hasBias ? 1 : 0; i + 1 < operands.Length; i += 2)
            sum += operands[i] * operands[i + 1];
        return sum;
    }
}
