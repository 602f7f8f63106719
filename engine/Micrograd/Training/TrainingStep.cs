namespace Micrograd;

/// <summary>One step of a training: what the forward pass gave, before the parameters were moved.</summary>
/// <param name="Step">Which step, from 0.</param>
/// <param name="Steps">How many steps were asked for.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Accuracy">Which part of the examples was right, from 0 to 1, where that is known.</param>
/// <param name="LearningRate">The rate with which the parameters were then moved.</param>
/// <param name="Elapsed">The time since the training began.</param>
public sealed record TrainingStep(int Step, int Steps, double Loss, double? Accuracy, double LearningRate, TimeSpan Elapsed)
{
    /// <summary>How long the steps that remain take, if they take as long as those so far.</summary>
    public TimeSpan TimeLeft => Elapsed / (Step + 1) * (Steps - Step - 1);

    /// <summary>As the demo notebook prints it: <c>step 0 loss 0.8958441028683222, accuracy 50.0%</c>.</summary>
    public override string ToString()
    {
        string accuracy = Accuracy is { } part ? $", accuracy {Digits.AsPython(part * 100)}%" : "";
        return $"step {Step} loss {Digits.AsPython(Loss)}{accuracy}";
    }
}
