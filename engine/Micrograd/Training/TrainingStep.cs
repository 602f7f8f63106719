namespace Micrograd;

/// <summary>One step of a training, with the loss from before the parameters were moved.</summary>
/// <param name="Step">The number of the step, from 0.</param>
/// <param name="Steps">How many steps were asked for.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Accuracy">The share of the examples that were right, from 0 to 1, if it is known.</param>
/// <param name="LearningRate">The rate of this step.</param>
/// <param name="Elapsed">The time since the training began.</param>
public sealed record TrainingStep(
    int Step, int Steps, double Loss, double? Accuracy, double LearningRate, TimeSpan Elapsed)
{
    /// <summary>The time for the remaining steps, if they take as long as those so far.</summary>
    public TimeSpan TimeLeft => Elapsed / (Step + 1) * (Steps - Step - 1);

    /// <summary>
    /// The step as the demo notebook prints it: <c>step 0 loss 0.8958441028683222, accuracy 50.0%</c>.
    /// </summary>
    public override string ToString()
    {
        string accuracy = Accuracy is { } share ? $", accuracy {Digits.AsPython(share * 100)}%" : "";
        return $"step {Step} loss {Digits.AsPython(Loss)}{accuracy}";
    }
}
