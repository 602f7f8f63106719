namespace Micrograd;

/// <summary>One way by which a value reaches the end result: over one use of it.</summary>
/// <param name="User">The value computed from it.</param>
/// <param name="Position">Which operand of the user it is, from 0.</param>
/// <param name="LocalSlope">d user / d value, for this use alone.</param>
/// <param name="UserGrad">d result / d user, which the walk had already found.</param>
public sealed record Contribution(Value User, int Position, double LocalSlope, double UserGrad)
{
    /// <summary>What this use adds to the gradient: local slope × the user's gradient.</summary>
    public double Amount => LocalSlope * UserGrad;
}

/// <summary>Why a gradient is what it is: the chain rule, use by use.</summary>
public sealed class Explanation
{
    private readonly Func<Value, string> nameOf;

    private Explanation(Value result, Value value, IReadOnlyList<Contribution> contributions, Func<Value, string> nameOf)
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
    public double Gradient => ReferenceEquals(Value, Result) ? 1 : Contributions.Aggregate(0.0, (sum, use) => sum + use.Amount);

    /// <summary>Explains the slope of a result with respect to one of the values it was computed from.</summary>
    /// <remarks>Nothing is changed: the slopes are worked out beside the graph, whether Backward was called or not.</remarks>
    /// <param name="result">The value at the end, such as the loss.</param>
    /// <param name="value">A value under it.</param>
    /// <exception cref="ArgumentException">The result was not computed from the value.</exception>
    /// <exception cref="InvalidOperationException">
    /// The <see cref="Value.Data"/> under a dot product changed since it was computed.
    /// </exception>
    public static Explanation Of(Value result, Value value)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(value);
        var graph = Graph.Of(result);
        var grads = graph.Nodes.ToDictionary(node => node, _ => 0.0);
        if (!grads.ContainsKey(value))
        {
            throw new ArgumentException(
                $"{Names.Plain(result)} was not computed from {Names.Plain(value)}, so there is no slope to explain. " +
                "Perhaps a parameter was replaced (w += 0.1 makes a new value; w.Data += 0.1 changes this one).",
                nameof(value));
        }

        graph.CheckUnchanged();
        grads[result] = 1;
        List<Contribution> uses = [];
        foreach (Edge[] edges in graph.Edges.GroupBy(edge => edge.User).Reverse().Select(group => group.ToArray()))
        {
            foreach (Edge edge in edges)
            {
                grads[edge.Operand] += edge.Slope * grads[edge.User];
                if (ReferenceEquals(edge.Operand, value))
                    uses.Add(new Contribution(edge.User, edge.Position, edge.Slope, grads[edge.User]));
            }
        }

        return new Explanation(result, value, uses, Names.In(graph));
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
            return $"  through {user} = {Names.Formula(use.User, nameOf)}: {local}, times d{result}/d{user} = {Digits.Of(use.UserGrad)}, " +
                $"gives {Digits.Of(use.Amount)}";
        }));
        if (Contributions.Count > 1)
            lines.Add($"  used {Contributions.Count} times, so the contributions add up");
        double nudged = Result.data + 0.001 * Gradient;
        lines.Add($"  so moving {value} by 0.001 moves {result} from {Digits.Of(Result.data)} to about {Digits.Of(nudged)}");
        return string.Join('\n', lines) + "\n";
    }
}
