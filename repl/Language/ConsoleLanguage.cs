using Micrograd.Repl.Commands;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Language;

/// <summary>Answers the editor's questions with Roslyn, from the present state of the session, on any thread.</summary>
internal sealed class ConsoleLanguage(Func<Task<Session>> starting) : ILanguage
{
    private volatile Analysis? last;

    /// <summary>Only the last submission of a block can lack something: more lines would belong to it.</summary>
    public bool IsComplete(string text) =>
        SubmissionReader.Read(text).LastOrDefault() is not { } last || Submission.IsComplete(last);

    public Completions Complete(string text, int caret) =>
        Submission.IsCommand(text)
            ? CommandCompletions.At(text, caret) ?? Inside(text, caret)
            : CompletionList.At(Analyze(text), text, caret);

    public Insight Look(Question question, CancellationToken stop)
    {
        starting().Wait(stop);
        (string text, int caret, bool asksForNames) = question;
        var insight = new Insight(question) { Names = asksForNames ? Complete(text, caret) : Completions.None };
        if (Submission.IsCommand(text))
            return insight with { Colors = TextColors.OfCommand(text) };
        Analysis analysis = Analyze(text);
        var brackets = new Brackets(analysis.Root);
        return insight with
        {
            Call = text.Contains('(') ? CallAtCaret.At(analysis, caret) : null,
            Pairs = brackets.Pairs,
            Open = text.Contains('\n') && !IsComplete(text) ? brackets.Describe() : null,
            Colors = TextColors.Of(analysis, stop),
        };
    }

    /// <summary>In a block each submission is right or wrong only after the ones before it.</summary>
    public IReadOnlyList<Colored> Mistakes(Question question, CancellationToken stop) =>
        Submission.IsCommand(question.Text) || SubmissionReader.Read(question.Text).Skip(1).Any()
            ? []
            : TypedMistakes.Of(Analyze(question.Text), question, stop);

    /// <summary>The expression after a command, as if it stood alone.</summary>
    private Completions Inside(string text, int caret)
    {
        int skipped = text.IndexOf(' ') + 1;
        Completions found = CompletionList.At(Analyze(text[skipped..]), text[skipped..], caret - skipped);
        return found with { Start = found.Start + skipped };
    }

    private Analysis Analyze(string text)
    {
        Session session = starting().GetAwaiter().GetResult();
        Analysis? known = last;
        return known is not null && known.IsOf(session, text) ? known : last = new Analysis(session, text);
    }
}
