using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

/// <summary>A language of a few names, without a compiler: a text is complete when its braces are closed.</summary>
internal sealed class ListedLanguage(params string[] names) : ILanguage
{
    public bool IsComplete(string text) => text.Count(c => c == '{') == text.Count(c => c == '}');

    public Completions Complete(string text, int caret) =>
        new(TextPlace.WordStart(text, caret), [.. names.Select(Item)]);

    public Insight Look(Question question, CancellationToken stop)
    {
        (string text, int caret, bool asksForNames) = question;
        CallSignature[] overloads = [Pow("double"), Pow("Value"), Pow("int")];
        int start = text[..caret].IndexOf("Pow(", StringComparison.Ordinal), open = text.LastIndexOf('{');
        return new Insight(question)
        {
            Colors = text.StartsWith("var ", StringComparison.Ordinal) ? [new Colored(0, 3, Ink.Keyword)] : [],
            Names = asksForNames ? Complete(text, caret) : Completions.None,
            Call = start < 0 ? null : new CallHelp(start, overloads, 0, 0),
            Pairs = text.IndexOf('}') is var close && open >= 0 && close > open ? [(open, close)] : [],
            Open = text.Contains('\n') && !IsComplete(text) ? "{ from line 1" : null,
        };
    }

    public IReadOnlyList<Colored> Mistakes(Question question, CancellationToken stop) =>
        question.Text.IndexOf("wrong", StringComparison.Ordinal) is var at and >= 0
            ? [new Colored(at, 5, Ink.Mistaken)]
            : [];

    private static Completion Item(string name) =>
        new(name, "method", () => $"Value {name}()", () => $"What {name} does.");

    private static CallSignature Pow(string type) => new("Value Pow", [$"{type} exponent"], "To the power.");
}
