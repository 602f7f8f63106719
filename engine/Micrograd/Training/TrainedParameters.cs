namespace Micrograd;

/// <summary>The values that somebody wants to train: which of them cannot be, and how a message names them.</summary>
internal static class TrainedParameters
{
    public const string NewNode =
        "w += 0.1 makes a new value and leaves the old one, which the network keeps, as it was: write w.Data += 0.1.";

    /// <summary>At least one, no null, no computed value, none twice.</summary>
    public static Value[] Checked(IEnumerable<Value> parameters)
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
                string found = $"Parameter {i}{Label(parameter)} is the result of {parameter.Op}, not a number of its own.";
                throw new ArgumentException($"{found} {NewNode}", nameof(parameters));
            }

            if (!seen.Add(parameter))
                throw new ArgumentException($"Parameter {i}{Label(parameter)} was given twice. Pass each value once.", nameof(parameters));
        }

        return given;
    }

    /// <summary>The label behind a position, such as " (w1)".</summary>
    public static string Label(Value value) => value.Label is { Length: > 0 } label ? $" ({label})" : "";

    /// <summary>The position of a value among the parameters, or -1.</summary>
    public static int PositionOf(Value value, Optimizer optimizer)
    {
        for (int i = 0; i < optimizer.Parameters.Count; i++)
        {
            if (ReferenceEquals(optimizer.Parameters[i], value))
                return i;
        }

        return -1;
    }
}
