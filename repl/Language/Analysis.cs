using Micrograd.Repl.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Language;

/// <summary>A text as the next submission of a session: its tree, and the meaning of its names.</summary>
internal sealed class Analysis
{
    private readonly string text;
    private readonly CSharpCompilation before;

    public Analysis(Session session, string text)
    {
        this.text = text;
        CSharpCompilation compilation = session.Next(text);
        before = session.Last;
        Model = compilation.GetSemanticModel(compilation.SyntaxTrees[^1]);
        Root = Model.SyntaxTree.GetRoot();
    }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public bool IsOf(Session session, string another) => before == session.Last && text == another;

    /// <summary>The symbol that a node names, or the first that it may name.</summary>
    public ISymbol? Meaning(SyntaxNode node)
    {
        SymbolInfo info = Model.GetSymbolInfo(node);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>The token that ends at a place or contains it.</summary>
    public SyntaxToken TokenBefore(int place)
    {
        if (place == 0)
            return default;
        SyntaxToken token = Root.FindToken(place - 1);
        return token.SpanStart >= place ? token.GetPreviousToken() : token;
    }

    /// <summary>Whether a place is inside a text, a comment or a directive, where names mean nothing.</summary>
    public bool IsInTextOrComment(int place)
    {
        SyntaxTrivia trivia = Root.FindTrivia(Math.Max(0, place - 1));
        if (trivia.IsDirective || trivia.ToFullString() is ['/', '/' or '*', ..])
            return true;
        SyntaxToken token = TokenBefore(place);
        bool isOpen = place < token.Span.End || !token.Text.EndsWith('"') || token.Text.Length < 2;
        return IsText(token) && place > token.SpanStart && isOpen;
    }

    public static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken)
        || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || token.Parent?.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression
            or SyntaxKind.CharacterLiteralExpression or SyntaxKind.InterpolatedStringExpression;
}
