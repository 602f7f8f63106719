using System.Globalization;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Editing;

/// <summary>Places in a text: the next character as a reader counts, the ends of words and lines.</summary>
internal static class TextPlace
{
    public static int Next(string text, int at) =>
        at >= text.Length ? text.Length : at + StringInfo.GetNextTextElementLength(text, at);

    public static int Previous(string text, int at)
    {
        // A character may be several code points long, so the search begins at the start of the line.
        int start = LineStart(text, at);
        return start < at ? start + StringInfo.ParseCombiningCharacters(text[start..at])[^1] : Math.Max(0, at - 1);
    }

    public static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    public static int LineEnd(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    public static int WordRight(string text, int at) => After(text, After(text, at, c => !IsWord(c)), IsWord);

    public static int WordLeft(string text, int at) => WordStart(text, Before(text, at, c => !IsWord(c)));

    /// <summary>The start of the identifier that ends at a place; the place itself if there is none.</summary>
    public static int WordStart(string text, int at) => Before(text, at, IsWord);

    /// <summary>The place up to which Ctrl+W cuts: the space before.</summary>
    public static int SpaceLeft(string text, int at) =>
        Before(text, Before(text, at, char.IsWhiteSpace), c => !char.IsWhiteSpace(c));

    /// <summary>The same screen column on the line above (-1) or below (1), or null if there is no such line.</summary>
    public static int? OnOtherLine(string text, int at, int direction)
    {
        int start = LineStart(text, at), end = LineEnd(text, at);
        if (direction < 0 ? start == 0 : end == text.Length)
            return null;
        int place = direction < 0 ? LineStart(text, start - 1) : end + 1;
        int last = LineEnd(text, place);
        for (int left = TextWidth.Of(text[start..at]); place < last && left > 0;)
        {
            int next = Next(text, place);
            left -= TextWidth.Of(text[place..next]);
            place = next;
        }

        return place;
    }

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>The place after the characters from a place on that are alike.</summary>
    private static int After(string text, int at, Func<char, bool> areAlike)
    {
        while (at < text.Length && areAlike(text[at]))
            at++;
        return at;
    }

    private static int Before(string text, int at, Func<char, bool> areAlike)
    {
        while (at > 0 && areAlike(text[at - 1]))
            at--;
        return at;
    }
}
