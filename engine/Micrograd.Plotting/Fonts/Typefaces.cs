using System.Reflection;
using SkiaSharp;

namespace Micrograd.Plotting.Fonts;

/// <summary>The typeface inside this dll. Text looks the same on every machine, also on one without fonts.</summary>
internal static class Typefaces
{
    public static SKTypeface Regular { get; } = Load("DejaVuSans.ttf");

    public static SKTypeface Bold { get; } = Load("DejaVuSans-Bold.ttf");

    /// <summary>
    /// A font for measuring and painting: smooth and without hinting, so that the machine's settings do not matter.
    /// </summary>
    public static SKFont Font(float size, bool bold = false) => new(bold ? Bold : Regular, size)
    {
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
    };

    private static SKTypeface Load(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Micrograd.Plotting.dll was built without its font {name}.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException(
                $"SkiaSharp cannot read the font {name} inside Micrograd.Plotting.dll.");
    }
}
