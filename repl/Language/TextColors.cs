using Micrograd.Repl.Drawing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The colors of a text: the parser knows keywords, numbers and texts, the compiler the names.</summary>
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
            foreach (SyntaxTrivia trivia in token.GetAllTrivia().Where(IsComment))
                colors.Add(new Colored(trivia.SpanStart, trivia.Span.Length, Ink.Comment));
            if (InkOf(token, analysis) is var ink && ink != Ink.Plain)
                colors.Add(new Colored(token.SpanStart, token.Span.Length, ink));
        }

        return colors;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static Ink InkOf(SyntaxToken token, Analysis analysis) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Ink.Number,
        _ when Analysis.IsText(token) => Ink.Text,
        SyntaxKind.IdentifierToken => token.Parent switch
        {
            IdentifierNameSyntax { IsVar: true } => Ink.Keyword,
            SimpleNameSyntax name => InkOf(analysis.Meaning(name)),
            BaseTypeDeclarationSyntax or TypeParameterSyntax => Ink.Type,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => Ink.Method,
            _ => Ink.Plain,
        },
        var kind when SyntaxFacts.IsKeywordKind(kind) => Ink.Keyword,
        _ => Ink.Plain,
    };

    private static Ink InkOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol or ITypeParameterSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor } => Ink.Type,
        IMethodSymbol => Ink.Method,
        _ => Ink.Plain,
    };
}
