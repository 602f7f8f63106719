using System.ComponentModel;
using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The names that the popup offers, nearest to the user first.</summary>
internal static class CompletionList
{
    private static readonly string[] Keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(word => !word.StartsWith('_')),
        "await", "record", "var",
    ];

    public static Completions At(Analysis analysis, string text, int caret)
    {
        if (analysis.IsInTextOrComment(caret))
            return Completions.None;
        int start = TextPlace.WordStart(text, caret);
        SyntaxToken before = analysis.TokenBefore(start), word = analysis.TokenBefore(caret);
        bool isMember = before.IsKind(SyntaxKind.DotToken);
        bool isNumber = char.IsDigit(text.ElementAtOrDefault(start))
            || (isMember && before.GetPreviousToken() is var digits && digits.Text.All(char.IsDigit));
        bool isNew = start < caret && word.IsKind(SyntaxKind.IdentifierToken) && word.Parent is not SimpleNameSyntax;
        if (isNumber || isNew)
            return Completions.None;
        IEnumerable<Completion> names = Symbols(analysis, before, start).Where(IsForPeople)
            .GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .OrderBy(group => Distance(group.First()))
            .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of([.. group]));
        IEnumerable<Completion> keywords = isMember
            ? []
            : Keywords.Select(keyword => new Completion(keyword, "keyword", () => keyword, () => null));
        return new Completions(start, [.. names, .. keywords]);
    }

    private static Completion Of(ISymbol[] overloads)
    {
        string more = overloads.Length > 1 ? $"  (+ {overloads.Length - 1} more)" : "";
        return new(
            overloads[0].Name,
            SymbolText.Kind(overloads[0]),
            () => SymbolText.Signature(overloads[0]) + more,
            () => Documentation.FirstSentence(overloads[0]));
    }

    /// <summary>The user's names first, then the engine's, then the framework's; what every object has last.</summary>
    private static int Distance(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IParameterSymbol => 0,
        { ContainingType.IsScriptClass: true } => 1,
        INamespaceSymbol => 6,
        { ContainingType.SpecialType: SpecialType.System_Object } => 7,
        { ContainingAssembly.Name: var name } when name.StartsWith(nameof(Micrograd), StringComparison.Ordinal) => 2,
        IMethodSymbol { ReducedFrom: not null } => 4,
        ITypeSymbol => 5,
        _ => 3,
    };

    /// <summary>Members after a dot, all visible names elsewhere.</summary>
    private static IEnumerable<ISymbol> Symbols(Analysis analysis, SyntaxToken before, int start)
    {
        SyntaxNode? node = before.Parent;
        bool isMember = before.IsKind(SyntaxKind.DotToken);
        IEnumerable<ISymbol> symbols = isMember ? Members(analysis, node, start) : analysis.Model.LookupSymbols(start);
        return node?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { StaticKeyword.RawKind: 0, Alias: null }
            ? symbols.OfType<INamespaceSymbol>()
            : symbols;
    }

    private static IEnumerable<ISymbol> Members(Analysis analysis, SyntaxNode? dot, int place)
    {
        SyntaxNode? owner = dot switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            QualifiedNameSyntax name => name.Left,
            MemberBindingExpressionSyntax => dot.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };
        if (owner is null)
            return [];
        if (analysis.Meaning(owner) is INamespaceOrTypeSymbol named)
            return analysis.Model.LookupStaticMembers(place, named);
        return analysis.Model.GetTypeInfo(owner).Type is { } type
            ? analysis.Model.LookupSymbols(place, type, includeReducedExtensionMethods: true)
                .Where(symbol => !symbol.IsStatic)
            : [];
    }

    private static bool IsForPeople(ISymbol symbol) =>
        symbol.CanBeReferencedByName && !symbol.GetAttributes().Any(Hides);

    private static bool Hides(AttributeData attribute) => attribute
        is { AttributeClass.Name: nameof(ObsoleteAttribute) }
        or
        {
            AttributeClass.Name: nameof(EditorBrowsableAttribute),
            ConstructorArguments: [{ Value: (int)EditorBrowsableState.Never }],
        };
}
