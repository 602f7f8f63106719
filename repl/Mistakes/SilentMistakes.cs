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
            if (FromTheEnd(node, model) is { } place)
                yield return $"A list has no item -{place.At}. From its end: {place.List}[^{place.At}].";
            if (LargestOfValues(node, model) is { } largest)
                yield return $"Values have no order, their numbers have: {largest}By(v => v.Data).";
        }
    }

    /// <summary>Only for numbers that are written out: with variables, whole division is often meant.</summary>
    private static bool LosesRemainder(BinaryExpressionSyntax division, Lazy<SemanticModel> model) =>
        division.IsKind(SyntaxKind.DivideExpression)
        && division is { Left: LiteralExpressionSyntax, Right: LiteralExpressionSyntax }
        && model.Value.GetConstantValue(division.Left).Value is int left
        && model.Value.GetConstantValue(division.Right).Value is int right
        && right != 0 && left % right != 0;

    /// <summary><c>xs[-1]</c>, where numbers are no keys.</summary>
    private static (ExpressionSyntax List, string At)? FromTheEnd(SyntaxNode node, Lazy<SemanticModel> model)
    {
        if (node is not ElementAccessExpressionSyntax { ArgumentList.Arguments: [var argument] } access
            || argument.Expression is not PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax place } minus
            || minus.OperatorToken.Text != "-" || model.Value.GetTypeInfo(access.Expression).Type is not { } type)
        {
            return null;
        }

        bool isList = type.AllInterfaces.Append(type).Any(face => face.Name == "IReadOnlyList"); // an array's, too
        return isList ? (access.Expression, place.Token.Text) : null;
    }

    /// <summary><c>vs.Max()</c>, which compiles and throws.</summary>
    private static MemberAccessExpressionSyntax? LargestOfValues(SyntaxNode node, Lazy<SemanticModel> model) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Max" or "Min" } method
        && ValueTypes.AreValues(model.Value.GetTypeInfo(method.Expression).Type) ? method : null;

    /// <summary><c>L.Backward</c> alone.</summary>
    private static bool IsMethodWithoutCall(SyntaxNode node, Lazy<SemanticModel> model) =>
        node is MemberAccessExpressionSyntax { Parent: ExpressionStatementSyntax } access
        && (model.Value.GetSymbolInfo(access).Symbol is IMethodSymbol || model.Value.GetMemberGroup(access).Length > 0);
}
