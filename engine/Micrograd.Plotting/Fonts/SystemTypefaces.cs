using System.Collections.Concurrent;
using SkiaSharp;

namespace Micrograd.Plotting.Fonts;

/// <summary>The machine's typefaces, for the letters that the embedded one lacks.</summary>
internal static class SystemTypefaces
{
    private static readonly ConcurrentDictionary<(int Letter, bool Bold), SKTypeface?> Known = new();

    /// <summary>A typeface that has the letter, or null where the machine has none.</summary>
    public static SKTypeface? For(int letter, bool bold) => Known.GetOrAdd((letter, bold), static key =>
    {
        SKFontStyle style = key.Bold ? SKFontStyle.Bold : SKFontStyle.Normal;
        return Candidates(style, key.Letter).FirstOrDefault(typeface => typeface?.ContainsGlyph(key.Letter) == true);
    });

    /// <summary>
    /// The system's own choice, which is none on Linux: SkiaSharp's library without dependencies only lists the fonts
    /// there. So all fonts follow, those without serifs first.
    /// </summary>
    private static IEnumerable<SKTypeface?> Candidates(SKFontStyle style, int letter) =>
        SKFontManager.Default.FontFamilies
            .OrderByDescending(family => family.Contains("Sans", StringComparison.Ordinal))
            .ThenBy(family => family, StringComparer.Ordinal)
            .Select(family => SKFontManager.Default.MatchFamily(family, style))
            .Prepend(SKFontManager.Default.MatchCharacter(null, style, null, letter));
}
