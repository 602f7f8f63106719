using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Micrograd.Plotting.Fonts;

/// <summary>A text of the user as a picture can write it: no control characters, and not too long.</summary>
internal static class Lettering
{
    private const int MostLines = 3;
    private const int MostLetters = 10_000;

    /// <summary>
    /// The text on one line. A control character becomes a space; half of a surrogate pair, and what no XML may hold,
    /// becomes the replacement character. What follows 10,000 letters is left out.
    /// </summary>
    public static string OnOneLine(string text) => string.Concat(text.EnumerateRunes().Take(MostLetters).Select(rune =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " "
        : rune.Value is 0xFFFE or 0xFFFF ? "\uFFFD"
        : rune.Value == ForeignText.Mark ? ""
        : rune.ToString()));

    /// <summary>
    /// Up to three lines of a text, each as <see cref="OnOneLine"/> gives it. The third has the rest.
    /// </summary>
    public static string[] Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n', MostLines).Select(OnOneLine)];

    public static float Width(string text, SKFont font) => font.MeasureText(ForeignText.Reserve(text, font));

    /// <summary>The text, or as much of it as there is room for, with an ellipsis.</summary>
    public static string Shorten(string text, SKFont font, float longest)
    {
        if (Width(text, font) <= longest)
            return text;
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        int fits = 0, tooMany = starts.Length;
        while (tooMany - fits > 1)
        {
            int middle = (fits + tooMany) / 2;
            if (Width(text[..starts[middle]] + "…", font) <= longest)
                fits = middle;
            else
                tooMany = middle;
        }

        return text[..starts[fits]].TrimEnd() + "…";
    }

    /// <summary>Paints a text, with letters of other fonts where the embedded one lacks them.</summary>
    public static void Paint(
        SKCanvas canvas, string text, SKPoint place, SKTextAlign align, SKFont font, SKPaint ink, bool asSvg)
    {
        string reserved = ForeignText.Reserve(text, font);
        canvas.DrawText(reserved, place.X, place.Y, align, font, ink);
        float before = align switch { SKTextAlign.Left => 0, SKTextAlign.Center => 0.5f, _ => 1 };
        float left = place.X - before * font.MeasureText(reserved);
        ForeignText.Paint(canvas, text, new SKPoint(left, place.Y), font, ink, asSvg);
    }
}
