using System.Diagnostics;

namespace Micrograd;

/// <summary>The loop of a training: forward, zero, backward, step, report.</summary>
public static class Training
{
    /// <summary>Trains for a number of steps.</summary>
    /// <remarks>
    /// A loss or a gradient that is not finite stops the run before the parameters are moved, so they keep their last
    /// good numbers. Mini-batches are the business of <paramref name="forward"/>: see <see cref="MiniBatches"/>.
    /// </remarks>
    /// <example>
    /// <c>Training.Run(new Sgd(net.Parameters, 0.1), 100, k => new Objective(Loss.SquaredError(xs.Select(net.Predict),
    /// ys)))</c>
    /// </example>
    /// <param name="optimizer">What moves the parameters.</param>
    /// <param name="steps">How many steps to take at most, 0 or more.</param>
    /// <param name="forward">Computes the loss anew from the parameters as they are, given the step from 0.</param>
    /// <param name="schedule">The learning rate of each step; the optimizer's own if left out.</param>
    /// <param name="report">Told of each step after it.</param>
    /// <param name="stopWhen">Asked after each step whether that is enough; see <see cref="StopWhen"/>.</param>
    /// <param name="cancellation">Ends the run after the step under way.</param>
    /// <exception cref="TrainingFailedException">
    /// A loss or a gradient is NaN or infinite; the message names the first value that is.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// No parameter has part in the loss, the same loss came twice, or none came.
    /// </exception>
    public static TrainingRun Run(
        Optimizer optimizer,
        int steps,
        Func<int, Objective> forward,
        Func<int, double>? schedule = null,
        Action<TrainingStep>? report = null,
        Func<TrainingStep, bool>? stopWhen = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(forward);
        if (steps < 0)
            throw new ArgumentOutOfRangeException(nameof(steps), $"A training was asked for {steps} steps. Ask for 0 or more.");

        var clock = Stopwatch.StartNew();
        var health = new RunHealth(optimizer);
        List<TrainingStep> history = [];
        for (int k = 0; k < steps; k++)
        {
            if (cancellation.IsCancellationRequested)
                return new TrainingRun(history, TrainingEnd.Cancelled, health.UnusedParameters);

            if (schedule is not null)
                optimizer.LearningRate = schedule(k);
            (double loss, double? accuracy) = Take(k, optimizer, forward, health);
            var step = new TrainingStep(k, steps, loss, accuracy, optimizer.LearningRate, clock.Elapsed);
            history.Add(step);
            report?.Invoke(step);
            if (stopWhen is not null && stopWhen(step))
                return new TrainingRun(history, TrainingEnd.StoppedEarly, health.UnusedParameters);
        }

        return new TrainingRun(history, TrainingEnd.AllSteps, health.UnusedParameters);
    }

    /// <summary>
    /// Apart from the loop, so that no local of the loop keeps this step's graph while the next one is made.
    /// </summary>
    private static (double Loss, double? Accuracy) Take(int k, Optimizer optimizer, Func<int, Objective> forward, RunHealth health)
    {
        Objective? objective = forward(k);
        if (objective?.Loss is not { } loss)
            throw new InvalidOperationException($"forward gave no loss at step {k}. Return new Objective(loss).");
        health.CheckLoss(k, loss);
        optimizer.ZeroGrad();
        loss.Backward();
        health.CheckGradients(k, loss);
        optimizer.Step();
        return (loss.Data, objective.Accuracy);
    }
}
