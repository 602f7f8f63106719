using System.Globalization;

namespace Micrograd;

/// <summary>The result of a training.</summary>
/// <param name="History">Its steps.</param>
/// <param name="End">Why it ended.</param>
/// <param name="UnusedParameters">
/// The positions of the optimizer's parameters that had no part in the first loss and no gradient from a later one;
/// empty if all is well.
/// </param>
public sealed record TrainingRun(
    IReadOnlyList<TrainingStep> History, TrainingEnd End, IReadOnlyList<int> UnusedParameters)
{
    /// <summary>The loss of each step, ready to plot.</summary>
    public IReadOnlyList<double> Losses => [.. History.Select(step => step.Loss)];

    /// <summary>The number of steps, the time, and the first and the last loss.</summary>
    public override string ToString()
    {
        if (History.Count == 0)
            return "no steps";
        TrainingStep first = History[0], last = History[^1];
        string seconds = last.Elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        string unused = UnusedParameters.Count == 0
            ? ""
            : $"; parameters {string.Join(", ", UnusedParameters)} had no part in the first loss and no gradient later";
        string losses = $"loss {Digits.Of(first.Loss)} -> {Digits.Of(last.Loss)}";
        return $"{History.Count} steps in {seconds} s, {losses}{Ending()}{unused}";
    }

    private string Ending() => End switch
    {
        TrainingEnd.StoppedEarly => ", stopped early",
        TrainingEnd.Cancelled => ", cancelled",
        _ => "",
    };
}
