namespace Micrograd;

/// <summary>
/// A training went to NaN or infinity. The parameters keep the numbers that they had before that step.
/// </summary>
public sealed class TrainingFailedException : Exception
{
    internal TrainingFailedException(string message, int step, Value value)
        : base(message)
    {
        Step = step;
        Value = value;
    }

    /// <summary>The step at which it went wrong, from 0.</summary>
    public int Step { get; }

    /// <summary>
    /// The first value, operands before users, whose number is not finite; or whose gradient is not, if all numbers
    /// are.
    /// </summary>
    public Value Value { get; }
}
