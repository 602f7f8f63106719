using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Plotting;

/// <summary>
/// Paints a picture as PNG or SVG. The bytes hold no date and no name of a machine: every run gives the same.
/// </summary>
internal static partial class Rendering
{
    private const int LongestSide = 32_000;
    private const long MostPixels = 100_000_000;

    public static byte[] Png(IPainting painting, double scale)
    {
        if (!(scale > 0 && double.IsFinite(scale)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(scale), scale, "A scale is above 0: 1 for the picture's own size, 2 for twice that.");
        }

        double width = Math.Round(painting.Width * scale), height = Math.Round(painting.Height * scale);
        if (width > LongestSide || height > LongestSide || width * height > MostPixels)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The picture is {width:N0} x {height:N0} pixels, too large for a PNG. "
                + $"Save it with a smaller scale or as .svg, or draw less."));
        }

        var size = new SKImageInfo(
            Math.Max(1, (int)width), Math.Max(1, (int)height), SKColorType.Rgba8888, SKAlphaType.Premul);
        using SKSurface surface = SKSurface.Create(size)
            ?? throw new InvalidOperationException(
                $"There is no memory for a picture of {size.Width} x {size.Height} pixels.");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        painting.PaintOn(surface.Canvas, asSvg: false);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    public static string Svg(IPainting painting)
    {
        using var stream = new MemoryStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, painting.Width, painting.Height), stream))
        {
            painting.PaintOn(canvas, asSvg: true);
        }

        string skia = Encoding.UTF8.GetString(stream.ToArray());
        return Finish(NumberFromOne(ForeignText.Decode(skia)), painting);
    }

    /// <summary>
    /// Skia numbers clips and images through the whole process; here those of each picture begin at 1.
    /// </summary>
    private static string NumberFromOne(string svg)
    {
        Dictionary<string, string> names = [];
        return ElementName().Replace(svg, match =>
        {
            string name = match.Groups["name"].Value;
            if (!names.TryGetValue(name, out string? numbered))
                names.Add(name, numbered = $"{name[..name.IndexOf('_', StringComparison.Ordinal)]}_{names.Count + 1}");
            return match.Value.Replace(name, numbered, StringComparison.Ordinal);
        });
    }

    private static string Finish(string skia, IPainting painting)
    {
        // Skia does not write a view box, without which a page cannot scale the picture, nor a second typeface, nor
        // that a browser must not blur the few pixels of a map.
        string words = SecurityElement.Escape(Lettering.OnOneLine(painting.Title));
        string title = words.Length == 0 ? "" : $"\n<title>{words}</title>";
        var svg = new StringBuilder(skia);
        svg.Replace(", \"", "\""); // each list of places ends with a comma, which some programs do not read
        svg.Replace("font-family=\"DejaVu Sans\"", "font-family=\"DejaVu Sans, Verdana, sans-serif\"");
        svg.Replace("<image ", "<image image-rendering=\"pixelated\" ");
        int tag = svg.ToString().IndexOf("<svg ", StringComparison.Ordinal) + "<svg ".Length;
        svg.Insert(tag, $"viewBox=\"0 0 {painting.Width} {painting.Height}\" role=\"img\" ");
        int end = svg.ToString().IndexOf('>', tag) + 1;
        return svg.Insert(end, title).ToString();
    }

    [GeneratedRegex("""(?: id="|url\(#|href="#)(?<name>[a-z]+_[0-9a-f]+)""")]
    private static partial Regex ElementName();
}
