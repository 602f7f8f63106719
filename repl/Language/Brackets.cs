using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Language;

/// <summary>The brackets of a text: which belong together, and which are open at its end.</summary>
internal sealed class Brackets
{
    private readonly SyntaxNode root;
    private readonly ILookup<bool, (SyntaxToken Open, SyntaxToken Close)> areClosed;

    public Brackets(SyntaxNode root)
    {
        this.root = root;
        areClosed = root.DescendantTokens().Where(token => !token.IsMissing && Closing(token.Kind()) != SyntaxKind.None)
            .Select(open => (Open: open, Close: Partner(open))).ToLookup(pair => pair.Close.Text.Length > 0);
    }

    public IReadOnlyList<(int Open, int Close)> Pairs =>
        [.. areClosed[true].Select(pair => (pair.Open.SpanStart, pair.Close.SpanStart))];

    public IEnumerable<SyntaxToken> Open => areClosed[false].Select(pair => pair.Open);

    /// <summary>The bracket that is open at the end of an unfinished text, with its line.</summary>
    public string Describe()
    {
        SyntaxToken last = root.GetLastToken(), end = root.GetLastToken(includeZeroWidth: true);
        SyntaxTrivia comment = end.LeadingTrivia.LastOrDefault(one => one.IsKind(SyntaxKind.MultiLineCommentTrivia));
        bool isText = last.ContainsDiagnostics && last.Text.TrimStart('$', '@').StartsWith('"');
        (string what, int place) = comment.ContainsDiagnostics ? ("/*", comment.SpanStart)
            : isText ? ("\"", last.SpanStart)
            : Open.LastOrDefault() is { Parent: not null } bracket ? (bracket.Text, bracket.SpanStart)
            : ("a statement", last.SpanStart);
        int line = root.SyntaxTree.GetText().Lines.GetLineFromPosition(place).LineNumber + 1;
        return $"{what} from line {line}";
    }

    /// <summary>The parser puts an empty token where a bracket is not closed.</summary>
    private static SyntaxToken Partner(SyntaxToken open) => open.Parent!.ChildTokens()
        .FirstOrDefault(token => token.SpanStart > open.SpanStart && token.IsKind(Closing(open.Kind())));

    private static SyntaxKind Closing(SyntaxKind opening) => opening switch
    {
        SyntaxKind.OpenParenToken => SyntaxKind.CloseParenToken,
        SyntaxKind.OpenBracketToken => SyntaxKind.CloseBracketToken,
        SyntaxKind.OpenBraceToken => SyntaxKind.CloseBraceToken,
        _ => SyntaxKind.None,
    };
}
