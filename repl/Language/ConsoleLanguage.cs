using Micrograd.Repl.Commands;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Language;

/// <summary>Answers the editor's questions with Roslyn, from the present state of the session.</summary>
internal sealed class ConsoleLanguage(Func<Task<Session>> starting, Documentation documentation) : ILanguage
{
    private readonly CompletionList completions = new(documentation);
    private readonly CallAtCaret calls = new(documentation);
    private (object Script, string Text, Analysis Analysis)? last;

    public bool IsReady => starting().IsCompletedSuccessfully;

    private Session Session => starting().GetAwaiter().GetResult();

    public bool IsComplete(string text) => Submission.IsComplete(text);

    public IReadOnlyList<Colored> Colors(string text) =>
        text.Length == 0 ? [] : IsReady ? TextColors.Of(text, Submission.IsCommand(text) ? null : Analyze(text)) : [];

    public Completions Complete(string text, int caret) =>
        Submission.IsCommand(text)
            ? CommandCompletions.At(text, caret) ?? Inside(text, caret)
            : completions.At(Analyze(text), text, caret);

    public CallHelp? Call(string text, int caret) =>
        text.Contains('(') && !Submission.IsCommand(text) ? calls.At(Analyze(text), caret) : null;

    /// <summary>The expression after a command, as if it stood alone.</summary>
    private Completions Inside(string text, int caret)
    {
        int skipped = text.IndexOf(' ') + 1;
        Completions found = completions.At(Analyze(text[skipped..]), text[skipped..], caret - skipped);
        return found with { Start = found.Start + skipped };
    }

    private Analysis Analyze(string text)
    {
        if (last is not { } known || known.Script != Session.Last || known.Text != text)
            last = known = (Session.Last, text, new Analysis(Session.Next(text)));
        return known.Analysis;
    }
}
