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
        HashSet<string> needed = [.. Names(Submission.Parse(expression).GetRoot())];
        string code = $"return {expression};";
        foreach (VariableDeclaratorSyntax variable in Definitions(session).Reverse()
            .DistinctBy(variable => variable.Identifier.Text))
        {
            string name = variable.Identifier.Text;
            bool isLeaf = session.Find(name) is not Value { Operands.Count: > 0 };
            if (isLeaf || !needed.Contains(name) || variable.Initializer is not { Value: var value })
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
}
