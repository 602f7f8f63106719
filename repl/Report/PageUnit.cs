using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Report;

/// <summary>Statements or definitions of a page that share lines: mostly one.</summary>
/// <param name="First">The first line, from 0.</param>
/// <param name="Last">The last line.</param>
/// <param name="Step">Its number, if it runs something.</param>
/// <param name="Start">The place in the text where it begins to run.</param>
/// <param name="Answers">The answers that are written on its lines.</param>
internal sealed record PageUnit(int First, int Last, int? Step, int Start, IReadOnlyList<string> Answers)
{
    public static IReadOnlyList<PageUnit> Of(SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        ILookup<int, string> answers = tree.GetRoot().DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .SelectMany(trivia => PageAnswers.In(trivia.ToString()), (trivia, answer) => (trivia.SpanStart, answer))
            .ToLookup(found => text.Lines.IndexOf(found.SpanStart), found => found.answer);
        List<PageUnit> units = [];
        int steps = 0;
        foreach (MemberDeclarationSyntax member in tree.GetCompilationUnitRoot().Members)
        {
            (int first, int last) = (text.Lines.IndexOf(member.SpanStart), text.Lines.IndexOf(member.Span.End));
            int? step = Runs(member) ? steps++ : null;
            PageUnit unit = new(first, last, step, member.SpanStart, []);
            if (units.LastOrDefault() is { } before && before.Last >= first)
            {
                units.RemoveAt(units.Count - 1);
                unit = before.Step is null
                    ? unit with { First = before.First }
                    : before with { Last = last };
            }

            units.Add(unit);
        }

        return [.. units.Select(unit => unit with
        {
            Answers = [.. Enumerable.Range(unit.First, unit.Last - unit.First + 1).SelectMany(line => answers[line])],
        })];
    }

    /// <summary>The text with a call before each unit that runs. It has the same lines.</summary>
    public static SourceText Marked(SourceText text, IReadOnlyList<PageUnit> units) => text.WithChanges(units
        .Where(unit => unit.Step is not null)
        .Select(unit => new TextChange(new TextSpan(unit.Start, 0), $"{Call}({unit.Step});")));

    private const string Call = $"global::Micrograd.Repl.Report.{nameof(PageSteps)}.{nameof(PageSteps.Begin)}";

    private static bool Runs(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax;
}
