using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The names that the popup offers, nearest to the user first.</summary>
internal sealed class CompletionList(Documentation documentation)
{
    private static readonly string[] Keywords =
    [
        "await", "bool", "break", "case", "catch", "class", "const", "continue", "default", "do", "double", "else",
        "enum", "false", "finally", "for", "foreach", "if", "in", "int", "is", "long", "new", "null", "object", "out",
        "record", "ref", "return", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "using",
        "var", "void", "while",
    ];

    public Completions At(Analysis analysis, string text, int caret)
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
        IEnumerable<Completion> names = NamesAtCaret.Find(analysis, start)
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

    private Completion Of(ISymbol[] overloads) => new(
        overloads[0].Name,
        SymbolText.Kind(overloads[0]),
        () => SymbolText.Signature(overloads[0], overloads.Length),
        () => documentation.FirstSentence(overloads[0]));

    /// <summary>
    /// First the user's names, then the engine's, then the framework's; last the members that every object has.
    /// </summary>
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
}
