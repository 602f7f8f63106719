using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Rule = System.Func<Micrograd.Repl.Mistakes.MistakePlace, string?>;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// One sentence of help for the mistakes that people make in their first hours. The first rule that fits answers.
/// </summary>
internal static class Help
{
    private static readonly Rule[] Rules =
    [
        PythonHelp.For,
        In<InvocationExpressionSyntax>("", ValueHelp.MathOnValue),
        // a > b
        In<BinaryExpressionSyntax>("CS0019", ValueHelp.OrderOfValues),
        // foreach (var p in n.Parameters) p -= 0.1 * p.Grad;
        In<AssignmentExpressionSyntax>("CS1656 CS0200", (place, change) => place.IsValue(change.Left)
            ? "To change the number of a Value, set its Data: "
                + $"{change.Left}.Data {change.OperatorToken} {change.Right};"
            : null),
        // vs.Sum(), vs.Average(), vs.Sum(v => v * v)
        ValueHelp.SumOfValues,
        // n(x)
        In<InvocationExpressionSyntax>("CS1955 CS0149 CS0118", ValueHelp.CallOfNetwork),
        // new MLP(3, 4, 1)
        In<ObjectCreationExpressionSyntax>("", (_, made) =>
            $"{made.Type}" == nameof(MLP) && made.ArgumentList?.Arguments is [var inputs, _, ..] all
            && all.All(one => one.Expression.IsKind(SyntaxKind.NumericLiteralExpression))
                ? "After the number of inputs comes a list, the neurons of each layer: "
                    + $"new MLP({inputs}, [{string.Join(", ", all.Skip(1))}])."
                : null),
        // var a = Value(2);
        In<InvocationExpressionSyntax>("CS1955 CS0103 CS0149", (place, call) =>
            call.Expression is IdentifierNameSyntax { Identifier.Text: var name }
            && place.Model.LookupNamespacesAndTypes(place.Position, name: name).OfType<INamedTypeSymbol>().Any()
                ? $"{name} is a class, and an object of it is made with new: new {call}."
                : null),
        // a.Grad()
        In<InvocationExpressionSyntax>("CS1955", (_, call) => call.Expression is MemberAccessExpressionSyntax member
            ? $"{member.Name} is a property, not a method: {member}, without ()."
            : null),
        // var x = L.Backward();
        In<SyntaxNode>("CS0670 CS0815 CS8209 CS0029 CS1503", ValueHelp.VoidAsValue),
        // if (a = 3)
        In<AssignmentExpressionSyntax>("CS0029 CS0131 CS0019", (_, change) => change.Parent
            is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
            or ConditionalExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax
                ? $"One = assigns. To compare, write {change.Left} == {change.Right}."
                : null),
        // var xs = [1, 2, 3];
        In<SyntaxNode>("CS9176 CS0820 CS8715", (_, _) =>
            "A list in brackets needs its type beside it: double[] xs = [1, 2, 3]; or Value[] for values."),
        // int n = 2.5;
        In<ExpressionSyntax>("CS0266", (place, given) => place.Model.GetTypeInfo(given)
            is { Type.SpecialType: SpecialType.System_Double, ConvertedType.SpecialType: SpecialType.System_Int32 }
                ? $"{given} is a number with a fraction, and int holds whole numbers. Use double."
                : null),
        // double d = a;
        In<ExpressionSyntax>("CS0029 CS0266 CS1503 CS0030", (place, given) => place.IsValue(given)
            ? $"{given} is a Value. {ValueTypes.Member(given, "Data")} is its number, without the graph behind it."
            : null),
        // a.grad
        In<MemberAccessExpressionSyntax>("CS1061 CS0117", NameHelp.OfMember),
        // x = 3, as in Python
        In<AssignmentExpressionSyntax>("CS0103", (place, change) =>
            change.Left == place.Node && change.OperatorToken.IsKind(SyntaxKind.EqualsToken)
                ? $"A new variable is declared with var: var {change};"
                : null),
        In<SyntaxNode>("CS0103 CS0246", (place, _) => NameHelp.OfNamespace(place) ?? NameHelp.OfName(place)),
        NameHelp.OfPackage,
    ];

    public static string? For(Compilation compilation, Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
            return null;
        var place = new MistakePlace(error, tree, compilation);
        return Rules.Select(rule => rule(place)).FirstOrDefault(sentence => sentence is not null);
    }

    /// <summary>A rule for errors of these numbers, or of all, that are inside code of one kind.</summary>
    private static Rule In<T>(string errors, Func<MistakePlace, T, string?> sentence) where T : SyntaxNode => place =>
        (errors.Length == 0 || errors.Contains(place.Id, StringComparison.Ordinal))
        && place.Node.FirstAncestorOrSelf<T>() is { } code
            ? sentence(place, code)
            : null;
}
