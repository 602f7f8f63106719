namespace Micrograd;

/// <summary>Compares the gradient that backpropagation gives with finite differences.</summary>
/// <remarks>
/// Central differences (f(x + h) - f(x - h)) / 2h with h = ∛ε · max(1, |x|), about 6e-6, whose error is about 1e-10 for
/// a function of ordinary size. Where they differ from Backward, h/8 and h/64 are tried too, and the nearest counts:
/// there may be a corner within h. A coordinate at which the function has a corner has no one slope; it is reported
/// apart and does not fail.
/// </remarks>
public sealed class GradientCheck
{
    private static readonly double RelativeStep = Math.Cbrt(Math.Pow(2, -52));

    private GradientCheck(IReadOnlyList<CheckedSlope> slopes, double tolerance)
    {
        Slopes = slopes;
        Tolerance = tolerance;
    }

    /// <summary>The inputs, in the order in which they were given.</summary>
    public IReadOnlyList<CheckedSlope> Slopes { get; }

    /// <summary>The largest error that passes.</summary>
    public double Tolerance { get; }

    /// <summary>Whether every slope that is not at a kink is within the tolerance. A NaN does not pass.</summary>
    public bool Passed => Slopes.All(slope => slope.IsKink || slope.Error <= Tolerance);

    /// <summary>Checks a function of values at a point.</summary>
    /// <param name="f">
    /// The function; it is called with new leaves each time, as many as there are numbers in <paramref name="at"/>.
    /// </param>
    /// <param name="at">The point.</param>
    /// <param name="tolerance">The largest error that passes, relative for slopes above 1.</param>
    /// <exception cref="ArgumentException">The point has no coordinates, or one that is not finite.</exception>
    public static GradientCheck Check(
        Func<IReadOnlyList<Value>, Value> f, IEnumerable<double> at, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        double[] point = [.. at];
        if (point.Length == 0)
        {
            throw new ArgumentException(
                "The gradient check was given no coordinates. Pass one number for each input.", nameof(at));
        }

        if (!point.All(double.IsFinite))
        {
            string found = string.Join(", ", point.Select(Digits.Of));
            throw new ArgumentException($"The gradient check was given {found}. Pass finite numbers.", nameof(at));
        }

        Value[] leaves = Leaves(point);
        f(leaves).Backward();
        var slopes = new CheckedSlope[point.Length];
        for (int i = 0; i < point.Length; i++)
        {
            int coordinate = i;
            string name = leaves[i].Label ?? $"x{i}";
            slopes[i] = Compare(name, point[i], leaves[i].Grad, tolerance, x => Moved(f, point, coordinate, x));
        }

        return new GradientCheck(slopes, tolerance);
    }

    /// <summary>
    /// Checks the gradients that <see cref="Value.Backward"/> gives for parameters of a loss that is computed anew from
    /// them.
    /// </summary>
    /// <remarks>The parameters' data, and the gradients of all leaves, are afterwards what they were before.</remarks>
    /// <param name="loss">Computes the loss from the parameters as they are.</param>
    /// <param name="parameters">The values to move.</param>
    /// <param name="tolerance">The largest error that passes, relative for slopes above 1.</param>
    public static GradientCheck CheckParameters(
        Func<Value> loss, IEnumerable<Value> parameters, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(parameters);
        Value[] moved = [.. parameters];
        if (moved.Length == 0)
        {
            throw new ArgumentException(
                "The gradient check was given no parameters. Pass at least one.", nameof(parameters));
        }

        double[] backward = BackwardOf(loss, moved);
        var slopes = new CheckedSlope[moved.Length];
        for (int i = 0; i < slopes.Length; i++)
        {
            Value parameter = moved[i];
            string name = parameter.Label ?? $"p{i}";
            slopes[i] = Compare(name, parameter.Data, backward[i], tolerance, x => WithData(parameter, x, loss));
        }

        return new GradientCheck(slopes, tolerance);
    }

    /// <summary>A table: each input with both slopes and the error; then the verdict.</summary>
    public override string ToString() => Table.Of(
        ["input", "at", "backward", "numeric", "error", ""],
        Slopes.Select(slope => (IReadOnlyList<string>)
        [
            slope.Name,
            Digits.Of(slope.At),
            Digits.Of(slope.Backward),
            Digits.Of(slope.Numeric),
            slope.Error.ToString("E1", System.Globalization.CultureInfo.InvariantCulture),
            slope.IsKink ? "kink: no one slope here" : slope.Error <= Tolerance ? "ok" : "WRONG",
        ])) + Verdict();

    /// <summary>What Backward leaves in the parameters; the leaves keep the gradients that they had.</summary>
    private static double[] BackwardOf(Func<Value> loss, Value[] parameters)
    {
        var before = new Dictionary<Value, double>();
        foreach (Value parameter in parameters)
            before.TryAdd(parameter, parameter.Grad);
        try
        {
            foreach (Value parameter in parameters)
                parameter.Grad = 0;
            Value result = loss();
            foreach (Value leaf in Graph.Of(result).Nodes.Where(node => node.IsLeaf))
                before.TryAdd(leaf, leaf.Grad);
            result.Backward();
            return [.. parameters.Select(parameter => parameter.Grad)];
        }
        finally
        {
            foreach ((Value? leaf, double grad) in before)
                leaf.Grad = grad;
        }
    }

    /// <summary>
    /// A corner within the step is no mistake of Backward: where the slopes differ, a shorter step has its say.
    /// </summary>
    private static CheckedSlope Compare(
        string name, double at, double backward, double tolerance, Func<double, double> f)
    {
        double h = RelativeStep * Math.Max(1, Math.Abs(at));
        double middle = f(at);
        double numeric = Central(f, at, h);
        double error = ErrorOf(backward, numeric);
        for (int shorter = 8; shorter <= 64 && !(error <= tolerance); shorter *= 8)
        {
            double again = Central(f, at, h / shorter);
            if (ErrorOf(backward, again) < error)
                (numeric, error) = (again, ErrorOf(backward, again));
        }

        return new CheckedSlope(name, at, backward, numeric, error, HasKink(f, at, middle, h, numeric));
    }

    private static double ErrorOf(double backward, double numeric) =>
        Math.Abs(backward - numeric) / Math.Max(1, Math.Max(Math.Abs(backward), Math.Abs(numeric)));

    private static double Central(Func<double, double> f, double at, double h)
    {
        double above = at + h, below = at - h; // what x really moves by, after rounding
        return (f(above) - f(below)) / (above - below);
    }

    /// <summary>
    /// Where a function is smooth, the gap between its slopes to the right and to the left shrinks with the step; at a
    /// corner it stays. A gap of rounding alone is not one.
    /// </summary>
    private static bool HasKink(Func<double, double> f, double at, double middle, double h, double slope)
    {
        double Gap(double step) => Math.Abs((f(at + step) - middle) / step - (middle - f(at - step)) / step);
        double wide = Gap(h), narrow = Gap(h / 8);
        double rounding = 8 * Math.Pow(2, -52) * Math.Max(1, Math.Abs(middle)) / (h / 8);
        return narrow > 1e-4 * Math.Max(1, Math.Abs(slope)) && narrow > 100 * rounding && narrow > wide / 2;
    }

    private static Value[] Leaves(double[] point) => [.. point.Select(x => new Value(x))];

    private static double Moved(Func<IReadOnlyList<Value>, Value> f, double[] point, int coordinate, double x)
    {
        Value[] leaves = Leaves(point);
        leaves[coordinate].Data = x;
        return f(leaves).Data;
    }

    private static double WithData(Value parameter, double x, Func<Value> loss)
    {
        double before = parameter.Data;
        try
        {
            parameter.Data = x;
            return loss().Data;
        }
        finally
        {
            parameter.Data = before;
        }
    }

    private string Verdict()
    {
        int kinks = Slopes.Count(slope => slope.IsKink);
        int wrong = Slopes.Count(slope => !slope.IsKink && !(slope.Error <= Tolerance));
        string apart = kinks == 0 ? "" : $", {kinks} at a kink and left out";
        return wrong == 0
            ? $"passed: {Slopes.Count - kinks} slopes within {Digits.Of(Tolerance)}{apart}"
            : $"FAILED: {wrong} of {Slopes.Count - kinks} slopes off by more than {Digits.Of(Tolerance)}{apart}";
    }
}
