namespace Micrograd.Repl.Drawing;

/// <summary>A part of the typed text that has a color.</summary>
internal readonly record struct Colored(int Start, int Length, Ink Ink);

/// <summary>The content of the editor, before the width of the screen is known.</summary>
/// <param name="Text">The typed text; \n separates its lines.</param>
/// <param name="Caret">The place of the caret in the text.</param>
/// <param name="Colors">The colored parts of the text. A part covers those before it.</param>
/// <param name="Below">The rows under the text, for a screen of the given width.</param>
internal sealed record View(
    string Text, int Caret, IReadOnlyList<Colored> Colors, Func<int, IEnumerable<Row>> Below)
{
    public const string Prompt = "> ";
}
