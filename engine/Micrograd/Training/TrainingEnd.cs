namespace Micrograd;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All steps were taken.</summary>
    Completed,

    /// <summary>The stopWhen function returned true.</summary>
    StoppedEarly,

    /// <summary>The token was cancelled; the current step was finished first.</summary>
    Cancelled,
}
