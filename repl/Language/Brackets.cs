using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Language;

/// <summary>The brackets of a text: which belong together, and which are open at its end.</summary>
internal sealed class Brackets
{
    private readonly List<(int Open, int Close)> pairs = [];
    private readonly Stack<SyntaxToken> open = new();

    private Brackets()
    {
    }

    public IReadOnlyList<(int Open, int Close)> Pairs => pairs;

    /// <summary>The open ones, innermost first.</summary>
    public IEnumerable<SyntaxToken> Open => open;

    public static Brackets Of(SyntaxNode root)
    {
        var brackets = new Brackets();
        foreach (SyntaxToken token in root.DescendantTokens().Where(token => !token.IsMissing))
        {
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken)
                brackets.open.Push(token);
            else if (Opening(token.Kind()) is { } kind && brackets.open.Any(one => one.IsKind(kind)))
                brackets.Close(kind, token);
        }

        return brackets;
    }

    /// <summary>The bracket that is open at the end of an unfinished text, with its line.</summary>
    public string Describe(SyntaxNode root)
    {
        SyntaxToken last = root.GetLastToken(), end = root.GetLastToken(includeZeroWidth: true);
        SyntaxTrivia comment = end.LeadingTrivia.LastOrDefault(one => one.IsKind(SyntaxKind.MultiLineCommentTrivia));
        bool isComment = comment.ContainsDiagnostics, isText = !isComment && last.ContainsDiagnostics
            && last.Text.TrimStart('$', '@').StartsWith('"');
        (string what, int place) = isComment ? ("/*", comment.SpanStart)
            : isText ? ("\"", last.SpanStart)
            : open.TryPeek(out SyntaxToken bracket) ? (bracket.Text, bracket.SpanStart)
            : ("a statement", last.SpanStart);
        int line = root.SyntaxTree.GetText().Lines.GetLineFromPosition(place).LineNumber + 1;
        return $"{what} from line {line}";
    }

    private void Close(SyntaxKind kind, SyntaxToken token)
    {
        while (!open.Peek().IsKind(kind))
            open.Pop();
        pairs.Add((open.Pop().SpanStart, token.SpanStart));
    }

    private static SyntaxKind? Opening(SyntaxKind kind) => kind switch
    {
        SyntaxKind.CloseParenToken => SyntaxKind.OpenParenToken,
        SyntaxKind.CloseBracketToken => SyntaxKind.OpenBracketToken,
        SyntaxKind.CloseBraceToken => SyntaxKind.OpenBraceToken,
        _ => null,
    };
}
