using Micrograd.Repl.Drawing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>
/// The colors of a text: those of keywords, numbers, texts and comments come from the parser, those of names from their
/// meaning.
/// </summary>
internal static class TextColors
{
    public static IReadOnlyList<Colored> OfCommand(string text) =>
        [new Colored(0, text.IndexOf(' ') is var end and >= 0 ? end : text.Length, Ink.Keyword)];

    public static IReadOnlyList<Colored> Of(Analysis analysis, CancellationToken stop)
    {
        List<Colored> colors = [];
        foreach (SyntaxToken token in analysis.Root.DescendantTokens(descendIntoTrivia: true))
        {
            stop.ThrowIfCancellationRequested();
            foreach (SyntaxTrivia trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(IsComment))
                colors.Add(new Colored(trivia.SpanStart, trivia.Span.Length, Ink.Comment));
            if (InkOf(token, analysis.Model) is var ink and not Ink.Plain)
                colors.Add(new Colored(token.SpanStart, token.Span.Length, ink));
        }

        return colors;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static Ink InkOf(SyntaxToken token, SemanticModel model) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Ink.Number,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken => Ink.Text,
        SyntaxKind.IdentifierToken => InkOfName(token, model),
        var kind when SyntaxFacts.IsKeywordKind(kind) => Ink.Keyword,
        _ => Ink.Plain,
    };

    private static Ink InkOfName(SyntaxToken token, SemanticModel model)
    {
        if (token.Parent is IdentifierNameSyntax { IsVar: true } && token.Text == "var")
            return Ink.Keyword;
        return token.Parent switch
        {
            BaseTypeDeclarationSyntax or TypeParameterSyntax => Ink.Type,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => Ink.Method,
            SimpleNameSyntax name => InkOf(Meaning(name, model)),
            _ => Ink.Plain,
        };
    }

    private static ISymbol? Meaning(SimpleNameSyntax name, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static Ink InkOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol or ITypeParameterSymbol => Ink.Type,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => Ink.Type,
        IMethodSymbol => Ink.Method,
        _ => Ink.Plain,
    };
}
