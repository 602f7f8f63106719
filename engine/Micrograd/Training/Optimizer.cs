namespace Micrograd;

/// <summary>Moves parameters against their gradients.</summary>
/// <remarks>
/// What it remembers from step to step it keeps for itself, by the parameter's position: a <see cref="Value"/> knows nothing of it.
/// </remarks>
public abstract class Optimizer
{
    private readonly Value[] parameters;
    private double learningRate;

    private protected Optimizer(IEnumerable<Value> parameters, double learningRate)
    {
        this.parameters = Checked(parameters);
        LearningRate = learningRate;
    }

    /// <summary>The values that it moves.</summary>
    public IReadOnlyList<Value> Parameters => parameters.AsReadOnly();

    /// <summary>How far a step goes; set it between steps to follow a schedule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = CheckedRate(value, nameof(value));
    }

    /// <summary>Moves each parameter once, by its gradient as it is now. Call it after Backward.</summary>
    public void Step()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("Step");
        Move(parameters);
    }

    /// <summary>Sets the gradient of each parameter to 0, which a new Backward would otherwise add to.</summary>
    public void ZeroGrad()
    {
        if (Recorder.IsUnderWay)
            Recorder.Refuse("ZeroGrad");
        foreach (Value parameter in parameters)
            parameter.grad = 0;
    }

    internal static double CheckedRate(double rate, string name) =>
        double.IsFinite(rate) && rate >= 0 ? rate : throw new ArgumentOutOfRangeException(
            name, $"The learning rate was set to {Digits.Of(rate)}. Give 0 or more; to climb instead of descend, negate the loss.");

    private protected abstract void Move(ReadOnlySpan<Value> parameters);

    private protected static double From0To1(double number, string name) =>
        number is >= 0 and < 1 ? number : throw new ArgumentOutOfRangeException(
            name, $"{name} is {Digits.Of(number)}. Give a number from 0 up to, but not including, 1.");

    private protected static double NotNegative(double number, string name) =>
        double.IsFinite(number) && number >= 0 ? number : throw new ArgumentOutOfRangeException(
            name, $"{name} is {Digits.Of(number)}. Give 0 or more.");

    private static Value[] Checked(IEnumerable<Value> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Value[] given = [.. parameters];
        if (given.Length == 0)
        {
            throw new ArgumentException(
                "The optimizer was given no parameters. Pass those of a network: network.Parameters.", nameof(parameters));
        }

        var seen = new HashSet<Value>();
        for (int i = 0; i < given.Length; i++)
        {
            Value parameter = given[i] ?? throw new ArgumentNullException(nameof(parameters), $"Parameter {i} is null. Pass a Value.");
            if (!parameter.IsLeaf)
            {
                string found = $"Parameter {i}{TrainingHealth.Label(parameter)} is the result of {parameter.Op}, not a number of its own.";
                throw new ArgumentException($"{found} {TrainingHealth.NewNode}", nameof(parameters));
            }

            if (!seen.Add(parameter))
            {
                throw new ArgumentException(
                    $"Parameter {i}{TrainingHealth.Label(parameter)} was given twice. Pass each value once.", nameof(parameters));
            }
        }

        return given;
    }
}
