namespace Micrograd;

/// <content>The comparison of one slope after the other.</content>
public sealed partial class GradientCheck
{
    private static GradientCheck Compare(string letter, Value[] moved, double tolerance, Func<Value> f)
    {
        (double[] backward, double rounding) = BackwardOf(f, moved);
        double middle = f().data;
        var slopes = new CheckedSlope[moved.Length];
        for (int i = 0; i < slopes.Length; i++)
        {
            Value value = moved[i];
            var numeric = new FiniteDifferences(x => At(value, x, f), value.data, middle, rounding);
            numeric.TryUsualSteps();
            SlopeVerdict verdict = Judge(backward[i], numeric, tolerance);
            if (verdict != SlopeVerdict.Right)
            {
                numeric.TryAllSteps();
                verdict = Judge(backward[i], numeric, tolerance);
            }

            slopes[i] = new CheckedSlope(
                value.Label ?? $"{letter}{i}",
                value.data,
                backward[i],
                numeric.Central.Slope,
                numeric.Central.Error,
                verdict);
        }

        return new GradientCheck(slopes, tolerance);
    }

    /// <summary>
    /// The slopes that Backward leaves in the values, and how far rounding may move the result. The leaves keep the
    /// gradients that they had.
    /// </summary>
    private static (double[] Backward, double Rounding) BackwardOf(Func<Value> f, Value[] moved)
    {
        var before = new Dictionary<Value, double>();
        foreach (Value value in moved)
            before.TryAdd(value, value.grad);
        try
        {
            foreach (Value value in moved)
                value.Grad = 0;
            Value result = f();
            var graph = Graph.Of(result);
            foreach (Value leaf in graph.Nodes.Where(node => node.IsLeaf))
                before.TryAdd(leaf, leaf.grad);
            result.Backward();
            return ([.. moved.Select(value => value.grad)], graph.Rounding());
        }
        finally
        {
            foreach ((Value leaf, double grad) in before)
                leaf.grad = grad;
        }
    }

    private static double At(Value value, double x, Func<Value> f)
    {
        double before = value.data;
        try
        {
            value.Data = x;
            return f().data;
        }
        finally
        {
            value.Data = before;
        }
    }

    private static SlopeVerdict Judge(double backward, FiniteDifferences numeric, double tolerance)
    {
        if (numeric.Sides is var (left, right) && Math.Abs(right.Slope - left.Slope) > 1e-4 * numeric.Steepest)
            return IsBetween(left, right, backward) ? SlopeVerdict.Kink : SlopeVerdict.Wrong;

        (double slope, double error) = numeric.Central;
        if (double.IsNaN(slope))
            return SlopeVerdict.CannotTell;
        double difference = Math.Abs(backward - slope);
        double allowed = tolerance * Math.Max(Math.Abs(backward), Math.Abs(slope));
        bool isZero = backward == 0 && difference <= error && error <= tolerance * numeric.Steepest;
        if (isZero || (backward == 0 && numeric.IsConstant) || (difference <= allowed && error <= allowed))
            return SlopeVerdict.Right;
        return difference <= allowed + 4 * error ? SlopeVerdict.CannotTell : SlopeVerdict.Wrong;
    }

    private static bool IsBetween(FiniteDifferences.Estimate left, FiniteDifferences.Estimate right, double slope)
    {
        double slack = left.Error + right.Error;
        return slope >= Math.Min(left.Slope, right.Slope) - slack && slope <= Math.Max(left.Slope, right.Slope) + slack;
    }
}
