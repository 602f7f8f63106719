using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Evaluation;

/// <summary>Whether a function of one expression gives its value back, or only does something.</summary>
internal static class FunctionText
{
    public static bool GivesNothing(ArrowExpressionClauseSyntax arrow) =>
        arrow.Expression is ThrowExpressionSyntax || arrow.Parent switch
        {
            MethodDeclarationSyntax method => IsNothing(method.ReturnType, method.Modifiers),
            LocalFunctionStatementSyntax function => IsNothing(function.ReturnType, function.Modifiers),
            OperatorDeclarationSyntax method => IsNothing(method.ReturnType, method.Modifiers),
            AccessorDeclarationSyntax accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
            ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
            _ => false,
        };

    /// <returns>Null if it is not known, or if the lambda is no function but an expression tree.</returns>
    public static bool? GivesNothing(
        LambdaExpressionSyntax lambda, ExpressionSyntax body, Lazy<SemanticModel> model)
    {
        if (body is ThrowExpressionSyntax)
            return null;
        bool isTree = model.Value.GetTypeInfo(lambda).ConvertedType
            is { Name: "Expression", ContainingNamespace.Name: "Expressions" };
        return !isTree && model.Value.GetSymbolInfo(lambda).Symbol is IMethodSymbol function
            ? function.ReturnsVoid || (function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 })
            : null;
    }

    private static bool IsNothing(TypeSyntax type, SyntaxTokenList modifiers)
    {
        SyntaxToken name = type.GetLastToken();
        return name.IsKind(SyntaxKind.VoidKeyword)
            || (modifiers.Any(SyntaxKind.AsyncKeyword) && name.Text is "Task" or "ValueTask");
    }
}
