using Micrograd.Repl.Commands;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Language;

/// <summary>Answers the editor's questions with Roslyn, from the present state of the session, on any thread.</summary>
internal sealed class ConsoleLanguage(Func<Task<Session>> starting, Documentation documentation) : ILanguage
{
    private readonly CompletionList completions = new(documentation);
    private readonly CallAtCaret calls = new(documentation);
    private volatile Analyzed? last;

    /// <summary>Only the last submission of a block can lack something: more lines would belong to it.</summary>
    public bool IsComplete(string text) =>
        SubmissionReader.Read(text).LastOrDefault() is not { } last || Submission.IsComplete(last);

    public Completions Complete(string text, int caret) =>
        Submission.IsCommand(text)
            ? CommandCompletions.At(text, caret) ?? Inside(text, caret)
            : completions.At(Analyze(text), text, caret);

    public Insight Look(Question question, CancellationToken stop)
    {
        starting().Wait(stop);
        (string text, int caret, bool asksForNames) = question;
        var insight = new Insight(question) { Names = asksForNames ? Complete(text, caret) : Completions.None };
        if (Submission.IsCommand(text))
            return insight with { Colors = TextColors.OfCommand(text) };
        Analysis analysis = Analyze(text);
        var brackets = Brackets.Of(analysis.Root);
        return insight with
        {
            Call = text.Contains('(') ? calls.At(analysis, caret) : null,
            Pairs = brackets.Pairs,
            Open = text.Contains('\n') && !IsComplete(text) ? brackets.Describe(analysis.Root) : null,
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
        Completions found = completions.At(Analyze(text[skipped..]), text[skipped..], caret - skipped);
        return found with { Start = found.Start + skipped };
    }

    private Analysis Analyze(string text)
    {
        Session session = starting().GetAwaiter().GetResult();
        Analyzed? known = last;
        if (known?.Script != session.Last || known.Text != text)
            last = known = new Analyzed(session.Last, text, new Analysis(session.Next(text)));
        return known.Analysis;
    }

    private sealed record Analyzed(object Script, string Text, Analysis Analysis);
}
