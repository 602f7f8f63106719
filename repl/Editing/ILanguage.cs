using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>The editor's questions about its text. The console answers with Roslyn, the tests with a list.</summary>
internal interface ILanguage
{
    /// <summary>Whether the text can run, or needs more lines.</summary>
    bool IsComplete(string text);

    /// <summary>The names that fit at the caret, best first.</summary>
    Completions Complete(string text, int caret);

    /// <summary>All that can be said at once. It runs beside the editor, and the next key stops it.</summary>
    Insight Look(Question question, CancellationToken stop);

    /// <summary>The parts that are wrong, and not only unfinished. It runs when the user pauses.</summary>
    IReadOnlyList<Colored> Mistakes(Question question, CancellationToken stop);
}

/// <summary>The editor's question about its text: colors, help, and perhaps the names for a list.</summary>
internal sealed record Question(string Text, int Caret, bool AsksForNames);

/// <summary>The answer. The text may have changed since it was asked for.</summary>
internal sealed record Insight(Question Question)
{
    public IReadOnlyList<Colored> Colors { get; init; } = [];

    /// <summary>Null until they were looked for.</summary>
    public IReadOnlyList<Colored>? Mistakes { get; init; }

    public Completions Names { get; init; } = Completions.None;

    /// <summary>The signatures of the call that has the caret among its arguments, or null.</summary>
    public CallHelp? Call { get; init; }

    /// <summary>The places of brackets that belong together.</summary>
    public IReadOnlyList<(int Open, int Close)> Pairs { get; init; } = [];

    /// <summary>The bracket or text that a text of several lines has not closed, or null.</summary>
    public string? Open { get; init; }

    /// <summary>An exception instead of an answer.</summary>
    public Exception? Trouble { get; init; }
}

/// <summary>Names for the word that begins at a place.</summary>
internal sealed record Completions(int Start, IReadOnlyList<Completion> Items)
{
    public static Completions None { get; } = new(0, []);
}

/// <summary>One name. Signature and first sentence of the documentation are computed when they are shown.</summary>
internal sealed record Completion(string Name, string Kind, Func<string> Signature, Func<string?> Summary);
