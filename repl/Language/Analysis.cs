using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Language;

/// <summary>A text as the next submission of a session: its tree, and the meaning of its names.</summary>
internal sealed class Analysis
{
    public Analysis(Compilation compilation)
    {
        Tree = compilation.SyntaxTrees.Last();
        Root = Tree.GetRoot();
        Model = compilation.GetSemanticModel(Tree);
    }

    public SyntaxTree Tree { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

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
        bool isText = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken;
        bool isOpen = place < token.Span.End || !token.Text.EndsWith('"') || token.Text.Length < 2;
        return isText && place > token.SpanStart && isOpen;
    }
}
