using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Fonts;

/// <summary>
/// Gives ScottPlot the embedded typeface. It has a name of its own, so that a user's own plots keep their font.
/// </summary>
internal sealed class EmbeddedFontResolver : IFontResolver
{
    public const string Name = "Micrograd.Plotting DejaVu Sans";

    private static readonly Lazy<EmbeddedFontResolver> Registered = new(() =>
    {
        var resolver = new EmbeddedFontResolver();
        ScottPlot.Fonts.FontResolvers.Insert(0, resolver);
        return resolver;
    });

    private EmbeddedFontResolver()
    {
    }

    /// <summary>Registers it, once in a process.</summary>
    public static void Register() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName != Name ? null : weight >= FontWeight.SemiBold ? Typefaces.Bold : Typefaces.Regular;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName != Name ? null : bold ? Typefaces.Bold : Typefaces.Regular;
}
