namespace Micrograd;

/// <summary>Conditions that end a training early, for <see cref="Training.Run"/>.</summary>
public static class StopWhen
{
    /// <summary>Stops once the loss is below a number.</summary>
    /// <param name="loss">The number.</param>
    public static Func<TrainingStep, bool> LossBelow(double loss) => step => step.Loss < loss;

    /// <summary>Stops once the loss has not improved for a number of steps.</summary>
    /// <remarks>It remembers the best loss: create a new one for each run.</remarks>
    /// <param name="steps">How many steps to wait, at least 1.</param>
    /// <param name="minDelta">How much smaller the loss must become to count as an improvement.</param>
    public static Func<TrainingStep, bool> NoImprovementFor(int steps, double minDelta = 0)
    {
        RequireSteps(steps, nameof(NoImprovementFor));
        return NoImprovementFor(steps, minDelta, step => step.Loss);
    }

    /// <summary>
    /// Stops once your own number, such as the loss of the validation examples, has not improved for a number of steps.
    /// </summary>
    /// <remarks>
    /// The number is computed after each step, with the moved parameters. Create a new one for each run.
    /// </remarks>
    /// <param name="measure">Computes the number; smaller is better.</param>
    /// <param name="steps">How many steps to wait, at least 1.</param>
    /// <param name="minDelta">How much smaller the number must become to count as an improvement.</param>
    public static Func<TrainingStep, bool> NoImprovementOf(Func<double> measure, int steps, double minDelta = 0)
    {
        ArgumentNullException.ThrowIfNull(measure);
        RequireSteps(steps, nameof(NoImprovementOf));
        return NoImprovementFor(steps, minDelta, _ => measure());
    }

    private static Func<TrainingStep, bool> NoImprovementFor(
        int steps, double minDelta, Func<TrainingStep, double> measure)
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

    private static void RequireSteps(int steps, string condition)
    {
        if (steps < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps), $"{condition} was asked to wait {steps} steps. Give at least 1.");
        }
    }
}
