using Spectre.Console;

namespace Micrograd.Repl.Drawing;

/// <summary>The columns that a text takes: two for East Asian letters and emoji, none for combining marks.</summary>
internal static class TextWidth
{
    /// <summary>Most text is ASCII, and ASCII needs no table: Spectre.Console is then not even loaded.</summary>
    public static int Of(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text.GetCellWidth() : text.Length;
}
