namespace Micrograd;

/// <summary>Why a gradient is what it is: the chain rule, use by use.</summary>
public sealed class Explanation
{
    private readonly Func<Value, string> nameOf;

    private Explanation(
        Value result, Value value, IReadOnlyList<Contribution> contributions, Func<Value, string> nameOf)
    {
        Result = result;
        Value = value;
        Contributions = contributions;
        this.nameOf = nameOf;
    }

    /// <summary>The value at the end, whose slope is asked for.</summary>
    public Value Result { get; }

    /// <summary>The value whose gradient is explained.</summary>
    public Value Value { get; }

    /// <summary>The uses of the value, in the order in which Backward reaches them: the last use first.</summary>
    public IReadOnlyList<Contribution> Contributions { get; }

    /// <summary>The sum of the contributions: d result / d value.</summary>
    public double Gradient =>
        ReferenceEquals(Value, Result) ? 1 : Contributions.Aggregate(0.0, (sum, use) => sum + use.Amount);

    /// <summary>Explains the slope of a result with respect to one of the values it was computed from.</summary>
    /// <remarks>
    /// Nothing is changed: the slopes are worked out beside the graph, whether Backward was called or not.
    /// </remarks>
    /// <param name="result">The value at the end, such as the loss.</param>
    /// <param name="value">A value under it.</param>
    /// <exception cref="ArgumentException">The result was not computed from the value.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Value.Data"/> under a dot product was set after it was computed.
    /// </exception>
    public static Explanation Of(Value result, Value value)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(value);
        var graph = Graph.Of(result);
        if (!graph.Nodes.Contains(value))
        {
            throw new ArgumentException(
                $"{Names.Plain(result)} was not computed from {Names.Plain(value)}, so there is no slope to explain. " +
                "Perhaps a parameter was replaced (w += 0.1 makes a new value; w.Data += 0.1 changes this one).",
                nameof(value));
        }

        IReadOnlyDictionary<Value, double> slopes = graph.Slopes();
        IEnumerable<Edge> lastUserFirst = graph.Edges.Where(edge => ReferenceEquals(edge.Operand, value))
            .GroupBy(edge => edge.User).Reverse().SelectMany(uses => uses);
        Contribution[] contributions =
            [.. lastUserFirst.Select(use => new Contribution(use.User, use.Position, use.Slope, slopes[use.User]))];
        return new Explanation(result, value, contributions, Names.In(graph));
    }

    /// <summary>The explanation as a few lines of text.</summary>
    public override string ToString()
    {
        string result = nameOf(Result), value = nameOf(Value);
        if (ReferenceEquals(Result, Value))
            return $"d{result}/d{value} = 1: a value follows itself, one to one.\n";

        List<string> lines = [$"d{result}/d{value} = {Digits.Of(Gradient)}"];
        lines.AddRange(Contributions.Select(use =>
        {
            string user = nameOf(use.User);
            string local = $"d{user}/d{value} = {Digits.Of(use.LocalSlope)}";
            return $"  through {user} = {Names.Formula(use.User, nameOf)}: {local}, " +
                $"times d{result}/d{user} = {Digits.Of(use.UserGrad)}, gives {Digits.Of(use.Amount)}";
        }));
        if (Contributions.Count > 1)
            lines.Add($"  used {Contributions.Count} times, so the contributions add up");
        double nudged = Result.data + 0.001 * Gradient;
        string change = $"from {Digits.Of(Result.data)} to about {Digits.Of(nudged)}";
        lines.Add($"  so moving {value} by 0.001 moves {result} {change}");
        return string.Join('\n', lines) + "\n";
    }
}
