using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Mistakes that compile and run: the user seldom means this code.</summary>
internal static class SilentMistakes
{
    public static IEnumerable<string> In(SyntaxTree tree, Lazy<SemanticModel> model)
    {
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (node is BinaryExpressionSyntax division && LosesRemainder(division, model))
            {
                yield return $"{division} divides whole numbers and drops the remainder. "
                    + $"Write {division.Left}.0 / {division.Right}.";
            }

            if (IsMethodWithoutCall(node, model))
                yield return $"{node} is a method. Write {node}() to call it.";
        }
    }

    /// <summary>Only for numbers that are written out: with variables, whole division is often meant.</summary>
    private static bool LosesRemainder(BinaryExpressionSyntax division, Lazy<SemanticModel> model) =>
        division.IsKind(SyntaxKind.DivideExpression)
        && division is { Left: LiteralExpressionSyntax, Right: LiteralExpressionSyntax }
        && model.Value.GetConstantValue(division.Left).Value is int left
        && model.Value.GetConstantValue(division.Right).Value is int right
        && right != 0 && left % right != 0;

    /// <summary><c>L.Backward</c> alone.</summary>
    private static bool IsMethodWithoutCall(SyntaxNode node, Lazy<SemanticModel> model) =>
        node is MemberAccessExpressionSyntax { Parent: ExpressionStatementSyntax } access
        && (model.Value.GetSymbolInfo(access).Symbol is IMethodSymbol || model.Value.GetMemberGroup(access).Length > 0);
}
