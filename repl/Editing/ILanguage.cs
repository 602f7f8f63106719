using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>
/// The questions of the editor about its text. The console answers with Roslyn, the tests with a list.
/// </summary>
internal interface ILanguage
{
    /// <summary>
    /// Whether an answer about names comes at once. Until then the editor asks only if the user asks.
    /// </summary>
    bool IsReady { get; }

    /// <summary>Whether the text can run, or needs more lines.</summary>
    bool IsComplete(string text);

    IReadOnlyList<Colored> Colors(string text);

    /// <summary>The names that fit at the caret, best first.</summary>
    Completions Complete(string text, int caret);

    /// <summary>The signatures of the call that has the caret among its arguments, or null.</summary>
    CallHelp? Call(string text, int caret);
}

/// <summary>Names for the word that begins at a place.</summary>
internal sealed record Completions(int Start, IReadOnlyList<Completion> Items)
{
    public static Completions None { get; } = new(0, []);
}

/// <summary>
/// One name. The signature and the first sentence of its documentation are computed only when they are shown.
/// </summary>
internal sealed record Completion(string Name, string Kind, Func<string> Signature, Func<string?> Summary);

/// <summary>The overloads of a call, the one that fits so far, and the parameter that the caret is at.</summary>
internal sealed record CallHelp(IReadOnlyList<CallSignature> Overloads, int Chosen, int Parameter);

/// <summary>
/// A signature in pieces: the text before the parameters, each parameter, the text after them, and the first sentence
/// of the documentation.
/// </summary>
internal sealed record CallSignature(string Before, IReadOnlyList<string> Parameters, string After, string? Summary);
