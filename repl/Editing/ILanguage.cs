using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>What the editor asks about the text in it. The console answers with Roslyn, the tests with a list.</summary>
internal interface ILanguage
{
    /// <summary>Whether an answer about names comes at once. Before that the editor asks only when it is told to.</summary>
    bool IsReady { get; }

    /// <summary>Whether the text can run, or would want more lines.</summary>
    bool IsComplete(string text);

    IReadOnlyList<Coloured> Colours(string text);

    /// <summary>What could stand at the caret, best first.</summary>
    Completions Complete(string text, int caret);

    /// <summary>The signatures of the call whose arguments the caret is among, or null.</summary>
    CallHelp? Call(string text, int caret);
}

/// <summary>Names for the word that begins at a place.</summary>
internal sealed record Completions(int Start, IReadOnlyList<Completion> Items)
{
    public static Completions None { get; } = new(0, []);
}

/// <summary>One name. The signature and the first sentence of its documentation are worked out only when they are shown.</summary>
internal sealed record Completion(string Name, string Kind, Func<string> Signature, Func<string?> Summary);

/// <summary>The overloads of a call, which one fits so far, and which of its parameters the caret is at.</summary>
internal sealed record CallHelp(IReadOnlyList<CallSignature> Overloads, int Chosen, int Parameter);

/// <summary>A signature in pieces: what stands before the parameters, each parameter, and the first sentence of the documentation.</summary>
internal sealed record CallSignature(string Before, IReadOnlyList<string> Parameters, string After, string? Summary);
