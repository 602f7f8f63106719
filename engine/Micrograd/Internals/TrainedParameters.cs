namespace Micrograd;

/// <summary>Checks the values that are to be trained, and names them in messages.</summary>
internal static class TrainedParameters
{
    public const string NewNode =
        "w += 0.1 makes a new value, but the network keeps the old one, unchanged. Write w.Data += 0.1 instead.";

    /// <summary>The values as an array: none null, none computed, none twice.</summary>
    public static Value[] Checked(IEnumerable<Value> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Value[] given = [.. parameters];
        var seen = new HashSet<Value>(given.Length);
        for (int i = 0; i < given.Length; i++)
        {
            Value parameter = given[i] ?? throw new ArgumentNullException(
                nameof(parameters), $"Parameter {i} is null. Pass a Value.");
            if (!parameter.IsLeaf)
            {
                throw new ArgumentException(
                    $"{Name(i, parameter)} is the result of {parameter.Op}, not a number of its own. {NewNode}",
                    nameof(parameters));
            }

            if (!seen.Add(parameter))
            {
                throw new ArgumentException(
                    $"{Name(i, parameter)} was given twice. Pass each value once.", nameof(parameters));
            }
        }

        return given;
    }

    /// <summary>The name of a parameter in a message, such as "Parameter 5 (w1)".</summary>
    public static string Name(int position, Value parameter) => $"Parameter {position}{Label(parameter)}";

    /// <summary>The label to put after a position, such as " (w1)"; nothing if there is none.</summary>
    public static string Label(Value value) => value.Label is { Length: > 0 } label ? $" ({label})" : "";

    /// <summary>The position of a value among the parameters, or -1.</summary>
    public static int PositionOf(Value value, IReadOnlyList<Value> parameters)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            if (ReferenceEquals(parameters[i], value))
                return i;
        }

        return -1;
    }
}
