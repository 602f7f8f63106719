using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Micrograd.Plotting.Fonts;

/// <summary>
/// The parts of a text that the embedded typeface cannot write. The text itself leaves room for them; they are painted
/// into that room afterwards.
/// </summary>
/// <remarks>
/// Skia writes into an SVG only what a typeface has. So there a part is written in hexadecimal digits between two
/// zero-width spaces, and <see cref="Decode"/> makes them the letters, for the fonts of whoever looks at it.
/// </remarks>
internal static partial class ForeignText
{
    public const char Mark = '\u200B';
    private const char Space = '\u00A0';

    /// <summary>The text with blanks where letters are missing.</summary>
    public static string Reserve(string text, SKFont font) => string.Concat(Runs(text, font).Select(run =>
        run.Foreign is null ? run.Text : Room(run, font)));

    /// <summary>Paints what the blanks of <see cref="Reserve"/> stand for.</summary>
    public static void Paint(SKCanvas canvas, string text, SKPoint start, SKFont font, SKPaint ink, bool asSvg)
    {
        float x = start.X;
        foreach (TextRun run in Runs(text, font))
        {
            float room = font.MeasureText(run.Foreign is null ? run.Text : Room(run, font));
            float width = WidthOf(run, font);
            var place = new SKPoint(x + (room - width) / 2, start.Y);
            if (run.Foreign is not null && asSvg)
                canvas.DrawText(Encode(run.Text, width), place, font, ink);
            else if (run.Foreign is not null)
                PaintRun(canvas, run, place, font, ink);
            x += room;
        }
    }

    /// <summary>An SVG with the letters that <see cref="Paint"/> wrote as digits.</summary>
    public static string Decode(string svg) => Encoded().Replace(svg, match =>
    {
        string text = Encoding.UTF8.GetString(Convert.FromHexString(match.Groups["text"].Value));
        return $"""x="{match.Groups["x"].Value}" textLength="{match.Groups["width"].Value}" """
            + $"""lengthAdjust="spacingAndGlyphs"{match.Groups["rest"].Value}{SecurityElement.Escape(text)}""";
    });

    private static IReadOnlyList<TextRun> Runs(string text, SKFont font) =>
        TextRun.Of(text, font.Typeface.FontWeight >= (int)SKFontStyleWeight.SemiBold);

    /// <summary>The mark keeps the blanks from being taken for no text at all.</summary>
    private static string Room(TextRun run, SKFont font) =>
        Mark + new string(Space, (int)Math.Ceiling(WidthOf(run, font) / font.MeasureText(Space.ToString())));

    private static float WidthOf(TextRun run, SKFont font)
    {
        if (run.System is null)
            return new StringInfo(run.Text).LengthInTextElements * font.Size;
        using SKFont other = Like(font, run.System);
        using var shaper = new SKShaper(run.System);
        return shaper.Shape(run.Text, other).Width;
    }

    private static void PaintRun(SKCanvas canvas, TextRun run, SKPoint place, SKFont font, SKPaint ink)
    {
        if (run.System is null)
        {
            canvas.DrawText(run.Text, place, font, ink); // a box for each letter
            return;
        }

        using SKFont other = Like(font, run.System);
        using var shaper = new SKShaper(run.System);
        canvas.DrawShapedText(shaper, run.Text, place.X, place.Y, SKTextAlign.Left, other, ink);
    }

    private static SKFont Like(SKFont font, SKTypeface typeface) => new(typeface, font.Size)
    {
        Subpixel = font.Subpixel,
        Edging = font.Edging,
        Hinting = font.Hinting,
        Embolden = font.Typeface.IsBold && !typeface.IsBold,
    };

    private static string Encode(string text, float width) => string.Create(
        CultureInfo.InvariantCulture, $"{Mark}{width:0.#}:{Convert.ToHexString(Encoding.UTF8.GetBytes(text))}{Mark}");

    [GeneratedRegex("""x="(?<x>[^,"]*)[^"]*"(?<rest>[^>]*>\s*)\u200B(?<width>[0-9.]+):(?<text>[0-9A-F]+)\u200B""")]
    private static partial Regex Encoded();
}
