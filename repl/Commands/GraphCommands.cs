using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Mistakes;
using Micrograd.Repl.Printing;

namespace Micrograd.Repl.Commands;

/// <summary><c>:graph</c>, <c>:why</c> and <c>:check</c></summary>
internal static class GraphCommands
{
    public static Reply Graph(Conversation conversation, string expression, CancellationToken stop) =>
        conversation.Ask(
            expression, value => GraphTree.Of(Wanted(value, expression), conversation.Screen.InColor), stop);

    public static Reply Why(Conversation conversation, string expression, CancellationToken stop)
    {
        string[] sides = expression.Split(" of ", 2, StringSplitOptions.TrimEntries);
        Session session = conversation.Session;
        Value? result = null;
        if (sides.Length == 2)
        {
            Reply reply = conversation.Ask(
                sides[1],
                value =>
                {
                    result = Wanted(value, sides[1]);
                    return "";
                },
                stop);
            if (result is null)
                return reply;
        }

        return conversation.Ask(sides[0], value => Explain(session, result, Wanted(value, sides[0])), stop);
    }

    public static Reply Check(Conversation conversation, string expression, CancellationToken stop)
    {
        IReadOnlyList<Mistake> mistakes = conversation.Session.Check(expression);
        if (mistakes.Count > 0)
            return conversation.Fail(mistakes);
        string compute = Recomputation.Of(conversation.Session, expression);
        return conversation.Ask(compute, value => Check((Func<Value>)value!), stop);
    }

    private static string Explain(Session session, Value? result, Value value)
    {
        result ??= Results(session, value).FirstOrDefault() ?? throw new InvalidOperationException(
            "No variable was computed from it, so there is no slope to explain. Name the result: :why a of L");
        return Explanation.Of(result, value).ToString().TrimEnd('\n');
    }

    /// <summary>
    /// The variables that were computed from a value. First come those that no other variable was computed from, and of
    /// these the newest.
    /// </summary>
    private static IEnumerable<Value> Results(Session session, Value value)
    {
        (Value Value, HashSet<Value> Below)[] users = session.Variables
            .Select(variable => variable.Value).OfType<Value>()
            .Where(other => !ReferenceEquals(other, value))
            .Select(other => (Value: other, Below: Micrograd.Graph.Of(other).Nodes.ToHashSet()))
            .Where(user => user.Below.Contains(value)).ToArray();
        int UsersOf(Value one) => users.Count(other => other.Value != one && other.Below.Contains(one));
        return users.Reverse().Select(user => user.Value).OrderBy(UsersOf);
    }

    /// <summary>
    /// Checks the leaves that stay the same from one computation to the next: numbers written in the expression are new
    /// each time.
    /// </summary>
    private static string Check(Func<Value> compute)
    {
        HashSet<Value> again = [.. Micrograd.Graph.Of(compute()).Nodes];
        Value[] leaves = [.. Micrograd.Graph.Of(compute()).Nodes
            .Where(node => node.Operands.Count == 0 && node.RequiresGrad && again.Contains(node))];
        return leaves.Length > 0
            ? GradientCheck.CheckParameters(compute, leaves).ToString()
            : throw new InvalidOperationException(
                "No variable is among its leaves, so there is nothing to check. Make one: var a = new Value(2)");
    }

    private static Value Wanted(object? value, string expression) => value as Value
        ?? throw new InvalidOperationException($"{expression} is not a Value, so it has no graph and no gradient.");
}
