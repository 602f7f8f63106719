namespace Micrograd.Repl.Drawing;

/// <summary>A part of the typed text that has a color.</summary>
internal readonly record struct Colored(int Start, int Length, Ink Ink);

/// <summary>
/// The content of the editor, before the width of the screen is known. \n separates the lines of the text. A colored
/// part covers those before it.
/// </summary>
internal sealed record View(
    string Text, int Caret, IReadOnlyList<Colored> Colors, Func<int, IEnumerable<Row>> Below)
{
    public const string Prompt = "> ";
}
