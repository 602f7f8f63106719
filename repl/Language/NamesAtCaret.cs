using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The symbols that could be named at a place: members after a dot, everything in sight elsewhere.</summary>
internal static class NamesAtCaret
{
    /// <param name="analysis">The text.</param>
    /// <param name="start">Where the word that is being typed begins.</param>
    public static IEnumerable<ISymbol> Find(Analysis analysis, int start)
    {
        SyntaxToken before = analysis.TokenBefore(start);
        IEnumerable<ISymbol> symbols = before.IsKind(SyntaxKind.DotToken)
            ? Members(analysis.Model, before.Parent, start)
            : analysis.Model.LookupSymbols(start);
        return symbols.Where(IsForPeople);
    }

    private static IEnumerable<ISymbol> Members(SemanticModel model, SyntaxNode? dot, int place)
    {
        SyntaxNode? owner = dot switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax conditional } => conditional.Expression,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } => conditional.Expression,
            _ => null,
        };
        if (owner is null)
            return [];
        SymbolInfo info = model.GetSymbolInfo(owner);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is INamespaceOrTypeSymbol named)
        {
            // A type's static members, and the types and namespaces inside.
            return model.LookupSymbols(place, named).Where(symbol => symbol.IsStatic || symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true });
        }

        return model.GetTypeInfo(owner).Type is { } type
            ? model.LookupSymbols(place, type, includeReducedExtensionMethods: true).Where(symbol => !symbol.IsStatic || symbol is IMethodSymbol { ReducedFrom: not null })
            : [];
    }

    private static bool IsForPeople(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && symbol is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction or MethodKind.DelegateInvoke) }
        && !symbol.Name.StartsWith('<')
        && !symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "ObsoleteAttribute"
            || (attribute.AttributeClass?.Name is "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]));
}
