using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Language;

/// <summary>The errors of a text that is being typed, without those of what is merely unfinished.</summary>
internal static class TypedMistakes
{
    public static IReadOnlyList<Colored> Of(Analysis analysis, Question question, CancellationToken stop)
    {
        SyntaxToken[] open = [.. new Brackets(analysis.Root).Open];
        int last = analysis.Root.GetLastToken().SpanStart;
        // The compiler says at the word after the caret that something before it is missing.
        int word = TextPlace.WordStart(question.Text, question.Caret);
        int next = question.Text.Length - question.Text[question.Caret..].TrimStart().Length;
        bool IsUnfinished(TextSpan span) =>
            Math.Max(span.End, span.Start + 1) > last || (span.Start <= next && span.End >= word)
            || open.Any(bracket => span.End <= bracket.SpanStart && Owner(bracket).Span.Contains(span));
        return
        [
            // A value alone is no statement in a file; here it is a question.
            .. analysis.Model.GetDiagnostics(cancellationToken: stop)
                .Where(one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS0201")
                .Select(one => one.Location.SourceSpan)
                .Where(span => !IsUnfinished(span))
                .Select(span => span.Length > 0
                    ? new Colored(span.Start, span.Length, Ink.Mistaken)
                    : new Colored(Math.Max(0, span.Start - 1), 1, Ink.Mistaken)),
        ];
    }

    /// <summary>The call or the function that an open bracket belongs to: more of it comes.</summary>
    private static SyntaxNode Owner(SyntaxToken bracket) => bracket.Parent switch
    {
        BlockSyntax { Parent: LocalFunctionStatementSyntax or not StatementSyntax } block => block.Parent!,
        StatementSyntax or ExpressionSyntax or MemberDeclarationSyntax => bracket.Parent,
        _ => bracket.Parent!.Parent!,
    };
}
