namespace Micrograd;

/// <summary>Reasons to end a training early, for <see cref="Training.Run"/>.</summary>
public static class StopWhen
{
    /// <summary>Once the loss is below a number.</summary>
    /// <param name="loss">The number.</param>
    public static Func<TrainingStep, bool> LossBelow(double loss) => step => step.Loss < loss;

    /// <summary>Once the loss has not got better for so many steps.</summary>
    /// <remarks>It remembers the best loss: make a new one for each run.</remarks>
    /// <param name="steps">How many steps to wait, at least 1.</param>
    /// <param name="minDelta">How much smaller the loss must become to count as better.</param>
    public static Func<TrainingStep, bool> NoImprovementFor(int steps, double minDelta = 0)
    {
        if (steps < 1)
            throw new ArgumentOutOfRangeException(nameof(steps), $"NoImprovementFor was asked to wait {steps} steps. Give at least 1.");

        return NoImprovementFor(steps, minDelta, step => step.Loss);
    }

    /// <summary>
    /// Once a number of your own, such as the loss on examples that are not trained on, has not got better for so many
    /// steps.
    /// </summary>
    /// <remarks>It is computed after each step, with the moved parameters. Make a new one for each run.</remarks>
    /// <param name="measure">Computes the number; smaller is better.</param>
    /// <param name="steps">How many steps to wait, at least 1.</param>
    /// <param name="minDelta">How much smaller it must become to count as better.</param>
    public static Func<TrainingStep, bool> NoImprovementOf(Func<double> measure, int steps, double minDelta = 0)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (steps < 1)
            throw new ArgumentOutOfRangeException(nameof(steps), $"NoImprovementOf was asked to wait {steps} steps. Give at least 1.");

        return NoImprovementFor(steps, minDelta, _ => measure());
    }

    private static Func<TrainingStep, bool> NoImprovementFor(int steps, double minDelta, Func<TrainingStep, double> measure)
    {
        double best = double.PositiveInfinity;
        int waited = 0;
        return step =>
        {
            double now = measure(step);
            if (now < best - minDelta)
                (best, waited) = (now, 0);
            else
                waited++;
            return waited >= steps;
        };
    }
}
