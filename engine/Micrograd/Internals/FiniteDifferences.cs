namespace Micrograd;

/// <summary>
/// The slope of a function at a point by differences, with the error that the method knows of itself.
/// </summary>
/// <remarks>
/// Steps that shrink by 4, each extrapolated twice towards step 0; of all steps the one with the smallest error counts.
/// The error is the change by the last extrapolation and from the step before, plus the rounding of the function over
/// the step.
/// Source: C. Ridders, Accurate computation of F'(x) and F'(x)F''(x) (1982).
/// </remarks>
/// <param name="f">The function.</param>
/// <param name="at">The point.</param>
/// <param name="middle">The function's value there.</param>
/// <param name="rounding">How far rounding may move the function's value.</param>
internal sealed class FiniteDifferences(Func<double, double> f, double at, double middle, double rounding)
{
    private const double Shrink = 4;

    public Estimate Central { get; private set; } = Estimate.None;

    /// <summary>The slopes of the two sides, if the shortest steps that can tell see them apart: at a corner.</summary>
    public (Estimate Left, Estimate Right)? Sides { get; private set; }

    /// <summary>Whether the function has the same value at all steps there are.</summary>
    public bool IsConstant { get; private set; }

    /// <summary>The steepest slope from the point to another: the size that slopes of this function have.</summary>
    public double Steepest { get; private set; }

    /// <summary>Eight of the steps that doubles have here.</summary>
    private double ShortestStep => 8 * (Math.BitIncrement(Math.Abs(at)) - Math.Abs(at));

    /// <summary>Five steps of usual length.</summary>
    public void TryUsualSteps() => TrySteps(1 / 32.0, 5);

    /// <summary>Steps from far beyond the point's own size down to where rounding eats them.</summary>
    public void TryAllSteps()
    {
        (Central, Sides, IsConstant) = (Estimate.None, null, true);
        TrySteps(4096 * Math.Max(1, Math.Abs(at)), 37);
        if (Math.Abs(at) is > 0 and < 1e-6)
            TrySteps(Math.Abs(at) / 4, 20); // such as the root near 0, whose scale is the distance to 0
    }

    private void TrySteps(double start, int count)
    {
        double step = Math.Pow(2, Math.Floor(Math.Log2(start))); // a power of 2, so that at ± step is exact
        Extrapolation central = new(2, 4), left = new(1, 2), right = new(1, 2);
        for (int i = 0; i < count && step >= ShortestStep; i++, step /= Shrink)
        {
            double above = f(at + step), below = f(at - step);
            double noise = (rounding + Math.Pow(2, -53) * (Math.Abs(above) + Math.Abs(below))) / step;
            Central = Central.OrShorter(central.Next((above - below) / (2 * step), noise));
            LookAtSides(left.Next((middle - below) / step, 2 * noise), right.Next((above - middle) / step, 2 * noise));
            IsConstant &= above == middle && below == middle;
            if (double.IsFinite(noise))
                Steepest = Math.Max(Steepest, Math.Max(Math.Abs(above - middle), Math.Abs(middle - below)) / step);
        }
    }

    private void LookAtSides(Estimate left, Estimate right)
    {
        double errors = left.Error + right.Error;
        if (Math.Abs(right.Slope - left.Slope) > 10 * errors)
            Sides = (left, right);
        else if (Sides is var (apart, from) && Math.Abs(from.Slope - apart.Slope) > 10 * errors)
            Sides = null; // a gap of that size would show
    }

    /// <summary>A slope and how far it may be off.</summary>
    internal readonly record struct Estimate(double Slope, double Error)
    {
        public static readonly Estimate None = new(double.NaN, double.PositiveInfinity);

        /// <summary>That of a shorter step, if it is better, or if it shows that this one's step is too long.</summary>
        public Estimate OrShorter(Estimate shorter) =>
            shorter.Error < Error || Math.Abs(shorter.Slope - Slope) > 2 * (Error + shorter.Error) ? shorter : this;
    }

    /// <summary>
    /// Takes the first two terms of the error, which are powers of the step, out of slopes that come one by one.
    /// </summary>
    private sealed class Extrapolation(int firstPower, int secondPower)
    {
        private readonly double firstFactor = Math.Pow(Shrink, firstPower) - 1;
        private readonly double secondFactor = Math.Pow(Shrink, secondPower) - 1;
        private double slope = double.NaN;
        private double once = double.NaN;
        private double twice = double.NaN;

        public Estimate Next(double newSlope, double noise)
        {
            double newOnce = newSlope + (newSlope - slope) / firstFactor;
            double newTwice = newOnce + (newOnce - once) / secondFactor;
            double error = Math.Max(Math.Abs(newTwice - newOnce), Math.Abs(newTwice - twice)) + noise;
            (slope, once, twice) = (newSlope, newOnce, newTwice);
            return double.IsFinite(error) ? new Estimate(newTwice, error) : Estimate.None;
        }
    }
}
