using System.Diagnostics;

namespace Micrograd;

/// <summary>The training loop: forward, zero the gradients, backward, step, report.</summary>
public static class Training
{
    /// <summary>Trains for a number of steps.</summary>
    /// <remarks>
    /// A loss or a gradient that is not finite stops the run before the parameters are moved, so they keep their last
    /// good numbers. For mini-batches, choose the examples in <paramref name="forward"/>: see
    /// <see cref="MiniBatches"/>.
    /// </remarks>
    /// <example>
    /// <c>Training.Run(new Sgd(net.Parameters, 0.1), 100, k => new Objective(Loss.SquaredError(xs.Select(net.Predict),
    /// ys)))</c>
    /// </example>
    /// <param name="optimizer">Holds the parameters and moves them.</param>
    /// <param name="steps">How many steps to take at most, 0 or more.</param>
    /// <param name="forward">Computes the loss again from the current parameters, given the step, from 0.</param>
    /// <param name="schedule">The learning rate of each step; the optimizer's own if left out.</param>
    /// <param name="report">Called after each step.</param>
    /// <param name="stopWhen">
    /// Called after each step; ends the run if it returns true. See <see cref="StopWhen"/>.
    /// </param>
    /// <param name="cancellation">Ends the run after the current step.</param>
    /// <exception cref="TrainingFailedException">
    /// A loss or a gradient is NaN or infinite; the message names the first value that is.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// No parameter has a part in the loss, or forward returned no loss or the same one again.
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
        {
            throw new ArgumentOutOfRangeException(
                nameof(steps), $"A training was asked for {steps} steps. Ask for 0 or more.");
        }

        var clock = Stopwatch.StartNew();
        var health = new RunHealth(optimizer);
        List<TrainingStep> history = [];
        for (int k = 0; k < steps; k++)
        {
            if (cancellation.IsCancellationRequested)
                return new TrainingRun(history, TrainingEnd.Cancelled, health.UnusedParameters);

            if (schedule is not null)
                optimizer.LearningRate = schedule(k);
            (double loss, double? accuracy) = TakeStep(k, optimizer, forward, health);
            var step = new TrainingStep(k, steps, loss, accuracy, optimizer.LearningRate, clock.Elapsed);
            history.Add(step);
            report?.Invoke(step);
            if (stopWhen is not null && stopWhen(step))
                return new TrainingRun(history, TrainingEnd.StoppedEarly, health.UnusedParameters);
        }

        return new TrainingRun(history, TrainingEnd.Completed, health.UnusedParameters);
    }

    /// <summary>
    /// A method of its own, so that no local variable of the loop keeps the graph of this step during the next.
    /// </summary>
    private static (double Loss, double? Accuracy) TakeStep(
        int k, Optimizer optimizer, Func<int, Objective> forward, RunHealth health)
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
