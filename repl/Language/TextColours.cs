using Micrograd.Repl.Drawing;
using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Language;

/// <summary>The colours of a text: keywords, numbers, texts and comments from the parser, names from what they mean.</summary>
internal static class TextColours
{
    /// <param name="text">What is being typed.</param>
    /// <param name="model">What its names mean; without it names stay plain.</param>
    public static IReadOnlyList<Coloured> Of(string text, Analysis? model)
    {
        if (Submission.IsCommand(text))
            return [new Coloured(0, text.IndexOf(' ') is var end and >= 0 ? end : text.Length, Ink.Keyword)];
        List<Coloured> colours = [];
        SyntaxNode root = model?.Root ?? Submission.Parse(text).GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens(descendIntoTrivia: true))
        {
            foreach (SyntaxTrivia trivia in token.LeadingTrivia.Concat(token.TrailingTrivia).Where(IsComment))
                colours.Add(new Coloured(trivia.SpanStart, trivia.Span.Length, Ink.Comment));
            if (InkOf(token, model?.Model) is var ink and not Ink.Plain)
                colours.Add(new Coloured(token.SpanStart, token.Span.Length, ink));
        }

        return colours;
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static Ink InkOf(SyntaxToken token, SemanticModel? model) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => Ink.Number,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringStartToken
            or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedVerbatimStringStartToken => Ink.Text,
        SyntaxKind.IdentifierToken => InkOfName(token, model),
        var kind when SyntaxFacts.IsKeywordKind(kind) => Ink.Keyword,
        _ => Ink.Plain,
    };

    private static Ink InkOfName(SyntaxToken token, SemanticModel? model)
    {
        if (token.Parent is IdentifierNameSyntax { IsVar: true } && token.Text == "var")
            return Ink.Keyword;
        return token.Parent switch
        {
            BaseTypeDeclarationSyntax or TypeParameterSyntax => Ink.Type,
            MethodDeclarationSyntax or LocalFunctionStatementSyntax => Ink.Method,
            SimpleNameSyntax name when model is not null => InkOf(Meaning(name, model)),
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
