using System.Globalization;

namespace Micrograd;

/// <summary>Compares the gradient that backpropagation gives with finite differences.</summary>
/// <remarks>
/// The differences are central ones over many steps, extrapolated towards step 0, with an error of their own: see
/// <see cref="CheckedSlope.Uncertainty"/>. They are usually right to 10 digits. A slope counts relative to itself, so
/// that a wrong factor is found on a function of any size. Where rounding hides the slope, as of x + 1e10, the check
/// says that it cannot tell. A corner, as of relu at 0, has no one slope: there Backward must lie between the slopes of
/// both sides.
/// </remarks>
public sealed partial class GradientCheck
{
    private GradientCheck(IReadOnlyList<CheckedSlope> slopes, double tolerance)
    {
        Slopes = slopes;
        Tolerance = tolerance;
    }

    /// <summary>The inputs, in the order in which they were given.</summary>
    public IReadOnlyList<CheckedSlope> Slopes { get; }

    /// <summary>The largest error that passes, relative to the slope.</summary>
    public double Tolerance { get; }

    /// <summary>
    /// Whether every slope is right or at a kink. One that the differences cannot tell does not pass.
    /// </summary>
    public bool Passed => Slopes.All(slope => slope.Verdict is SlopeVerdict.Right or SlopeVerdict.Kink);

    /// <summary>Checks a function of values at a point.</summary>
    /// <param name="f">
    /// The function; it is called many times with the same leaves, as many as there are numbers in
    /// <paramref name="at"/>.
    /// </param>
    /// <param name="at">The point.</param>
    /// <param name="tolerance">The largest error that passes, relative to the slope.</param>
    /// <exception cref="ArgumentException">The point has no coordinates, or one that is not finite.</exception>
    public static GradientCheck Check(
        Func<IReadOnlyList<Value>, Value> f, IEnumerable<double> at, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(at);
        Value[] leaves = [.. at.Select(x => new Value(x))];
        if (leaves.Length == 0)
        {
            throw new ArgumentException(
                "The gradient check was given no coordinates. Pass one number for each input.", nameof(at));
        }

        if (!leaves.All(leaf => double.IsFinite(leaf.Data)))
        {
            string found = string.Join(", ", leaves.Select(leaf => Digits.Of(leaf.Data)));
            throw new ArgumentException($"The gradient check was given {found}. Pass finite numbers.", nameof(at));
        }

        return Compare("x", leaves, tolerance, () => f(leaves));
    }

    /// <summary>
    /// Checks the gradients that <see cref="Value.Backward"/> gives for parameters of a loss that is computed anew from
    /// them.
    /// </summary>
    /// <remarks>The parameters' data, and the gradients of all leaves, are afterwards what they were before.</remarks>
    /// <param name="loss">Computes the loss from the parameters as they are.</param>
    /// <param name="parameters">The values to move.</param>
    /// <param name="tolerance">The largest error that passes, relative to the slope.</param>
    public static GradientCheck CheckParameters(
        Func<Value> loss, IEnumerable<Value> parameters, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Value[] moved = Require.NoNulls(parameters, "The gradient check", nameof(parameters));
        if (moved.Length == 0)
        {
            throw new ArgumentException(
                "The gradient check was given no parameters. Pass at least one.", nameof(parameters));
        }

        return Compare("p", moved, tolerance, loss);
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
            Rounded(slope.Error),
            slope.Verdict switch
            {
                SlopeVerdict.Right => "ok",
                SlopeVerdict.Wrong => "WRONG",
                SlopeVerdict.Kink => "kink: no one slope here",
                _ => $"cannot tell: numeric is uncertain by {Rounded(slope.Uncertainty)}",
            },
        ])) + Summary();

    private static string Rounded(double number) => number.ToString("E1", CultureInfo.InvariantCulture);

    private string Summary()
    {
        int Count(SlopeVerdict verdict) => Slopes.Count(slope => slope.Verdict == verdict);
        int wrong = Count(SlopeVerdict.Wrong);
        int kinks = Count(SlopeVerdict.Kink), untold = Count(SlopeVerdict.CannotTell);
        string apart =
            (kinks == 0 ? "" : $", {kinks} at a kink and left out") +
            (untold == 0 ? "" : $", {untold} that differences cannot tell");
        return wrong > 0
            ? $"FAILED: {wrong} of {Slopes.Count - kinks} slopes off by more than {Digits.Of(Tolerance)}{apart}"
            : $"{(untold == 0 ? "passed" : "not passed")}: " +
                $"{Slopes.Count - kinks - untold} slopes within {Digits.Of(Tolerance)}{apart}";
    }
}
