using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>Whether code is about Values.</summary>
internal static class ValueTypes
{
    public static bool IsValue(this SemanticModel model, ExpressionSyntax? expression) =>
        expression is not null && IsValue(model.GetTypeInfo(expression).Type);

    public static bool IsValue(ITypeSymbol? type) =>
        type is { Name: nameof(Value), ContainingNamespace.Name: nameof(Micrograd) };

    /// <summary>Whether it is a sequence of Values.</summary>
    public static bool AreValues(ITypeSymbol? type) => type is IArrayTypeSymbol { ElementType: var element }
        ? IsValue(element)
        : type?.AllInterfaces.Append(type).OfType<INamedTypeSymbol>().Any(face =>
            face.ConstructedFrom.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            && IsValue(face.TypeArguments[0])) ?? false;

    /// <summary>The expression with a member after it: <c>(a + b).Data</c>.</summary>
    public static string Member(ExpressionSyntax owner, string member) => owner
        is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax ? $"{owner}.{member}" : $"({owner}).{member}";
}
