using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Commands;

/// <summary>
/// An expression as a function that computes it again from the leaves. A variable such as L keeps its number when a
/// leaf changes, so the definitions that the session remembers are written before the expression.
/// </summary>
internal static class Recomputation
{
    public static string Of(Session session, string expression)
    {
        Dictionary<string, string> definitions = Definitions(session);
        List<string> ordered = [];
        Stack<(string Name, bool IsDone)> open = new(Names(expression).Reverse().Select(name => (name, false)));
        HashSet<string> seen = [];
        while (open.TryPop(out (string Name, bool IsDone) at))
        {
            if (at.IsDone)
                ordered.Add($"Value {at.Name} = {definitions[at.Name]};");
            if (at.IsDone || !definitions.TryGetValue(at.Name, out string? definition) || !seen.Add(at.Name))
                continue;
            open.Push((at.Name, true)); // it comes after the variables that it is made of
            foreach (string name in Names(definition))
                open.Push((name, false));
        }

        return $"new Func<Value>(() => {{ {string.Join(' ', ordered)} return {expression}; }})";
    }

    /// <summary>The definition of each variable that is no leaf.</summary>
    private static Dictionary<string, string> Definitions(Session session)
    {
        Dictionary<string, string> definitions = [];
        foreach (VariableDeclaratorSyntax variable in session.Accepted
            .SelectMany(text => Submission.Parse(text).GetRoot().ChildNodes())
            .OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables))
        {
            string name = variable.Identifier.Text;
            if (variable.Initializer is { } initializer && session.Find(name) is Value { Operands.Count: > 0 })
                definitions[name] = initializer.Value.ToString();
        }

        return definitions;
    }

    private static IEnumerable<string> Names(string expression) => Submission.Parse(expression).GetRoot()
        .DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.Text).Distinct();
}
