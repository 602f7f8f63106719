using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Printing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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
                    return null;
                },
                stop);
            if (result is null)
                return reply;
        }

        return conversation.Ask(sides[0], value => Explain(session, result, Wanted(value, sides[0])), stop);
    }

    public static Reply Check(Conversation conversation, string expression, CancellationToken stop)
    {
        if (conversation.Session.Check(expression) is { Count: > 0 } mistakes)
            return conversation.Fail(mistakes);
        string compute = Recomputation(conversation.Session, expression);
        return conversation.Ask(compute, value => Check((Func<Value>)value!), stop);
    }

    private static string Explain(Session session, Value? result, Value value)
    {
        result ??= ResultOf(session, value) ?? throw new InvalidOperationException(
            "No variable was computed from it, so there is no slope to explain. Name the result: :why a of L");
        return Explanation.Of(result, value).ToString().TrimEnd('\n');
    }

    /// <summary>The newest variable that was computed from a value and that no other one was computed from.</summary>
    private static Value? ResultOf(Session session, Value value)
    {
        (Value Value, HashSet<Value> Below)[] users = [.. session.Variables.Reverse()
            .Select(variable => variable.Value).OfType<Value>().Where(other => other != value)
            .Select(other => (Value: other, Below: Micrograd.Graph.Of(other).Nodes.ToHashSet()))
            .Where(user => user.Below.Contains(value))];
        return users.Select(user => user.Value)
            .FirstOrDefault(one => !users.Any(other => other.Value != one && other.Below.Contains(one)));
    }

    /// <summary>
    /// An expression as a function that computes it again from the leaves. A variable such as L keeps its number when a
    /// leaf changes, so the definitions that the session remembers are written before the expression.
    /// </summary>
    private static string Recomputation(Session session, string expression)
    {
        HashSet<string> needed = [.. Names(Submission.Parse(expression).GetRoot())];
        string code = $"return {expression};";
        foreach (VariableDeclaratorSyntax variable in Definitions(session).Reverse()
            .DistinctBy(variable => variable.Identifier.Text))
        {
            string name = variable.Identifier.Text;
            if (!needed.Contains(name) || variable.Initializer is not { Value: var value }
                || session.Find(name) is not Value { Operands.Count: > 0 })
                continue;
            code = $"Value {name} = {value}; {code}"; // what it is made of was defined, and is written, before it
            needed.UnionWith(Names(value));
        }

        return $"new Func<Value>(() => {{ {code} }})";
    }

    private static IEnumerable<VariableDeclaratorSyntax> Definitions(Session session) => session.Accepted
        .SelectMany(submission => submission.SyntaxTrees[^1].GetRoot().ChildNodes())
        .OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables);

    private static IEnumerable<string> Names(SyntaxNode code) =>
        code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text);

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
