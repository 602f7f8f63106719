using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Mistakes that compile and run: the user seldom means this code.</summary>
internal static class SilentMistakes
{
    public static IEnumerable<string> In(SyntaxTree tree, Lazy<SemanticModel> model) =>
        tree.GetRoot().DescendantNodes().Select(node => Note(node, model)).OfType<string>();

    /// <summary>Those in a page and what it loads, each with its place.</summary>
    public static IEnumerable<string> InPage(Compilation page) =>
        from tree in page.SyntaxTrees
        let model = new Lazy<SemanticModel>(() => page.GetSemanticModel(tree))
        from node in tree.GetRoot().DescendantNodes()
        let note = Note(node, model)
        where note is not null
        select $"{PageDiagnostics.Place(node.GetLocation())}: note: {note}";

    private static string? Note(SyntaxNode node, Lazy<SemanticModel> model) => node switch
    {
        // 2/3. Only numbers that are written out: with variables, whole division is often meant.
        BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.DivideExpression,
            Left: LiteralExpressionSyntax { Token.Value: int left },
            Right: LiteralExpressionSyntax { Token.Value: int right and not 0 }
        } when left % right != 0 =>
            $"{node} divides whole numbers and drops the remainder. Write {left}.0 / {right}.",
        // L.Backward
        MemberAccessExpressionSyntax { Parent: ExpressionStatementSyntax } access
            when model.Value.GetSymbolInfo(access).Symbol is IMethodSymbol
                || model.Value.GetMemberGroup(access).Length > 0 =>
            $"{node} is a method. Write {node}() to call it.",
        // xs[-1], where numbers are no keys
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: PrefixUnaryExpressionSyntax minus }] } xs
            when minus is { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax }
                && model.Value.GetTypeInfo(xs.Expression).Type is { } type
                && type.AllInterfaces.Append(type).Any(face => face.Name == "IReadOnlyList") => // an array's, too
            $"A list has no item -{minus.Operand}. From its end: {xs.Expression}[^{minus.Operand}].",
        // vs.Max(), which compiles and throws
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            when call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Max" or "Min" } method
                && ValueTypes.AreValues(model.Value.GetTypeInfo(method.Expression).Type) =>
            $"Values have no order, their numbers have: {call.Expression}By(v => v.Data).",
        _ => null,
    };
}
