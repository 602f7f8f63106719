using Micrograd.Repl.Drawing;
using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

/// <summary>A language of a few names, without a compiler: a text is complete when its braces are closed.</summary>
internal sealed class ListedLanguage(params string[] names) : ILanguage
{
    public bool IsReady { get; init; } = true;

    public bool IsComplete(string text) => text.Count(c => c == '{') == text.Count(c => c == '}');

    public IReadOnlyList<Colored> Colors(string text) =>
        text.StartsWith("var ", StringComparison.Ordinal) ? [new Colored(0, 3, Ink.Keyword)] : [];

    public Completions Complete(string text, int caret) =>
        new(TextPlace.WordStart(text, caret), [.. names.Select(Item)]);

    private static Completion Item(string name) =>
        new(name, "method", () => $"Value {name}()", () => $"What {name} does.");

    public CallHelp? Call(string text, int caret) => text[..caret].Contains("Pow(", StringComparison.Ordinal)
        ? new CallHelp([new CallSignature("Value Pow(", ["double exponent"], ")", "To the power.")], 0, 0)
        : null;
}
