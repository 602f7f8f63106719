namespace Micrograd.Repl.Drawing;

/// <summary>A stretch of the typed text that has a colour.</summary>
internal readonly record struct Coloured(int Start, int Length, Ink Ink);

/// <summary>What is to be shown, before it is known how wide the screen is.</summary>
/// <param name="Prompt">Before the first line.</param>
/// <param name="Text">What was typed, lines separated by \n.</param>
/// <param name="Caret">Where the caret stands in it.</param>
/// <param name="Colours">Stretches of the text in ascending order.</param>
/// <param name="Below">What stands under the text, for a screen of the given width.</param>
internal sealed record View(
    Piece Prompt,
    string Text,
    int Caret,
    IReadOnlyList<Coloured> Colours,
    Func<int, IReadOnlyList<Row>> Below);
