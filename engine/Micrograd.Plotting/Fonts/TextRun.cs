using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Micrograd.Plotting.Fonts;

/// <summary>A part of a text that one typeface can write.</summary>
/// <param name="Text">The part.</param>
/// <param name="Foreign">The first letter that the embedded typeface lacks; null if it has all of them.</param>
/// <param name="System">The machine's typeface for a foreign part; null where there is none.</param>
internal readonly record struct TextRun(string Text, Rune? Foreign, SKTypeface? System)
{
    public static IReadOnlyList<TextRun> Of(string text, bool bold)
    {
        if (Typefaces.Regular.ContainsGlyphs(text))
            return [new TextRun(text, null, null)];

        List<TextRun> runs = [];
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            TextRun next = OfElement(elements.GetTextElement(), bold);
            if (runs.Count > 0 && runs[^1].Foreign.HasValue == next.Foreign.HasValue && runs[^1].System == next.System)
                runs[^1] = runs[^1] with { Text = runs[^1].Text + next.Text };
            else
                runs.Add(next);
        }

        return runs;
    }

    /// <summary>A letter with its marks. What joins and varies letters has no glyph of its own.</summary>
    private static TextRun OfElement(string element, bool bold)
    {
        foreach (Rune rune in element.EnumerateRunes())
        {
            if (!Typefaces.Regular.ContainsGlyph(rune.Value) && !IsInvisible(rune))
                return new TextRun(element, rune, SystemTypefaces.For(rune.Value, bold));
        }

        IEnumerable<Rune> visible = element.EnumerateRunes().Where(rune => !IsInvisible(rune));
        return new TextRun(string.Concat(visible), null, null);
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
