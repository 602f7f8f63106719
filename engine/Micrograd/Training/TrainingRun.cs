using System.Globalization;

namespace Micrograd;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All steps were taken.</summary>
    AllSteps,

    /// <summary>What was given as stopWhen said so.</summary>
    StoppedEarly,

    /// <summary>The token was cancelled; the step under way was finished first.</summary>
    Cancelled,
}

/// <summary>A training that ended.</summary>
/// <param name="History">Its steps.</param>
/// <param name="End">Why it ended.</param>
/// <param name="UnusedParameters">
/// Positions of the optimizer's parameters that had no part in any loss; empty for a sound training.
/// </param>
public sealed record TrainingRun(IReadOnlyList<TrainingStep> History, TrainingEnd End, IReadOnlyList<int> UnusedParameters)
{
    /// <summary>The losses, one a step, as a picture wants them.</summary>
    public IReadOnlyList<double> Losses => [.. History.Select(step => step.Loss)];

    /// <summary>Steps, time, and the loss at both ends.</summary>
    public override string ToString()
    {
        if (History.Count == 0)
            return "no steps";
        TrainingStep first = History[0], last = History[^1];
        string seconds = last.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        string unused = UnusedParameters.Count == 0
            ? ""
            : $"; parameters {string.Join(", ", UnusedParameters)} had no part in any loss";
        return $"{History.Count} steps in {seconds} s, loss {Digits.Of(first.Loss)} -> {Digits.Of(last.Loss)}{Ending()}{unused}";
    }

    private string Ending() => End switch
    {
        TrainingEnd.StoppedEarly => ", stopped early",
        TrainingEnd.Cancelled => ", cancelled",
        _ => "",
    };
}
