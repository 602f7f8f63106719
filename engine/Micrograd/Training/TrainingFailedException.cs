namespace Micrograd;

/// <summary>
/// A training met NaN or infinity. The parameters keep the numbers that they had before that step.
/// </summary>
public sealed class TrainingFailedException : Exception
{
    internal TrainingFailedException(string message, int step, Value value)
        : base(message)
    {
        Step = step;
        Value = value;
    }

    /// <summary>The step that failed, from 0.</summary>
    public int Step { get; }

    /// <summary>
    /// The first value, operands before users, whose number is not finite; if all numbers are finite, the value whose
    /// gradient is not.
    /// </summary>
    public Value Value { get; }
}
