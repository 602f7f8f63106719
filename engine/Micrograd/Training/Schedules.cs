namespace Micrograd;

/// <summary>Learning rates as functions of the step, from 0. You can write your own as a lambda.</summary>
public static class Schedules
{
    /// <summary>The same rate at each step.</summary>
    /// <param name="rate">The rate.</param>
    public static Func<int, double> Constant(double rate) => _ => rate;

    /// <summary>In a straight line from one rate to another, and then constant.</summary>
    /// <remarks>
    /// first - (first - last)·k/steps: with (1, 0.1, 100) the demo's 1.0 - 0.9*k/100, digit for digit.
    /// </remarks>
    /// <param name="first">The rate at step 0.</param>
    /// <param name="last">The rate from step <paramref name="steps"/> on.</param>
    /// <param name="steps">How many steps it takes, at least 1.</param>
    public static Func<int, double> Linear(double first, double last, int steps)
    {
        RequireSteps(steps, nameof(Linear));
        return k => k >= steps ? last : first - (first - last) * k / steps;
    }

    /// <summary>
    /// Along half a cosine from one rate to another, fastest in the middle, and then constant.
    /// </summary>
    /// <remarks>last + (first - last)·(1 + cos(π·k/steps))/2. Source: I. Loshchilov, F. Hutter, SGDR (2017).</remarks>
    /// <param name="first">The rate at step 0.</param>
    /// <param name="last">The rate from step <paramref name="steps"/> on.</param>
    /// <param name="steps">How many steps it takes, at least 1.</param>
    public static Func<int, double> Cosine(double first, double last, int steps)
    {
        RequireSteps(steps, nameof(Cosine));
        return k => k >= steps ? last : last + (first - last) * (1 + Math.Cos(Math.PI * k / steps)) / 2;
    }

    /// <summary>Multiplied by the same factor at each step: first·factorᵏ.</summary>
    /// <param name="first">The rate at step 0.</param>
    /// <param name="factor">The factor, such as 0.99.</param>
    public static Func<int, double> Exponential(double first, double factor) => k => first * Math.Pow(factor, k);

    /// <summary>In a straight line up to the first rate of another schedule, and then that schedule.</summary>
    /// <remarks>
    /// The rates of the warm-up are 1/steps, 2/steps, … of that rate; after it the other schedule counts from 0.
    /// </remarks>
    /// <param name="steps">How many steps the warm-up takes, at least 1.</param>
    /// <param name="next">The schedule that follows, such as <c>Schedules.Cosine(0.1, 0, 900)</c>.</param>
    public static Func<int, double> WarmUp(int steps, Func<int, double> next)
    {
        RequireSteps(steps, nameof(WarmUp));
        ArgumentNullException.ThrowIfNull(next);
        return k => k < steps ? next(0) * (k + 1) / steps : next(k - steps);
    }

    private static void RequireSteps(int steps, string schedule)
    {
        if (steps < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps), $"{schedule} was asked to take {steps} steps. Give at least 1.");
        }
    }
}
