using System.ComponentModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The symbols that fit at a place: members after a dot, all visible names elsewhere.</summary>
internal static class NamesAtCaret
{
    /// <param name="analysis">The text.</param>
    /// <param name="start">The start of the word that is being typed.</param>
    public static IEnumerable<ISymbol> Find(Analysis analysis, int start)
    {
        SyntaxToken before = analysis.TokenBefore(start);
        IEnumerable<ISymbol> symbols = before.IsKind(SyntaxKind.DotToken)
            ? Members(analysis.Model, before.Parent, start)
            : analysis.Model.LookupSymbols(start);
        UsingDirectiveSyntax? line = before.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>();
        bool wantsNamespace = line is { StaticKeyword.RawKind: 0, Alias: null };
        return symbols.Where(symbol => IsForPeople(symbol) && (!wantsNamespace || symbol is INamespaceSymbol));
    }

    private static IEnumerable<ISymbol> Members(SemanticModel model, SyntaxNode? dot, int place)
    {
        SyntaxNode? owner = dot switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax binding =>
                (binding.Parent?.Parent as ConditionalAccessExpressionSyntax
                    ?? binding.Parent as ConditionalAccessExpressionSyntax)?.Expression,
            _ => null,
        };
        if (owner is null)
            return [];
        SymbolInfo info = model.GetSymbolInfo(owner);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is INamespaceOrTypeSymbol named)
        {
            // A type's static members, and the types and namespaces inside.
            return model.LookupSymbols(place, named)
                .Where(symbol => symbol.IsStatic || symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true });
        }

        return model.GetTypeInfo(owner).Type is { } type
            ? model.LookupSymbols(place, type, includeReducedExtensionMethods: true)
                .Where(symbol => !symbol.IsStatic || symbol is IMethodSymbol { ReducedFrom: not null })
            : [];
    }

    private static bool IsForPeople(ISymbol symbol) =>
        symbol.CanBeReferencedByName
        && (symbol is not IMethodSymbol method || IsCalledByName(method.MethodKind))
        && !symbol.Name.StartsWith('<')
        && !symbol.GetAttributes().Any(Hides);

    private static bool IsCalledByName(MethodKind kind) => kind
        is MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.LocalFunction or MethodKind.DelegateInvoke;

    private static bool Hides(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        nameof(ObsoleteAttribute) => true,
        nameof(EditorBrowsableAttribute) =>
            attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }],
        _ => false,
    };
}
