using System.Globalization;
using System.Xml.Linq;
using Micrograd.Plotting;
using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

/// <summary>The texts of an SVG, each with its box from the baseline to the height of a capital.</summary>
internal static class SvgTexts
{
    private const float CapitalHeight = 0.72f;

    public static IReadOnlyList<(string Text, SKRect Box)> Of(Picture picture) =>
    [
        .. XDocument.Parse(picture.ToSvg()).Descendants()
            .Where(element => element.Name.LocalName == "text")
            .Select(element => (element.Value.Trim(), BoxOf(element))),
    ];

    private static SKRect BoxOf(XElement element)
    {
        float size = Numbers(element, "font-size")[0], baseline = Numbers(element, "y")[0];
        float[] x = Numbers(element, "x");
        using SKFont font = Typefaces.Font(size, element.Attribute("font-weight") is not null);
        float end = x.Max() + font.MeasureText(element.Value.Trim()[^1..]);
        return Transform(element).MapRect(new SKRect(x[0], baseline - CapitalHeight * size, end, baseline));
    }

    private static SKMatrix Transform(XElement element)
    {
        float[] numbers = Numbers(element, "transform");
        return numbers.Length switch
        {
            0 => SKMatrix.Identity,
            2 => SKMatrix.CreateTranslation(numbers[0], numbers[1]),
            _ => new SKMatrix(numbers[0], numbers[2], numbers[4], numbers[1], numbers[3], numbers[5], 0, 0, 1),
        };
    }

    private static float[] Numbers(XElement element, string attribute) =>
    [
        .. ((string?)element.Attribute(attribute) ?? "")
            .Split(['(', ')', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !char.IsLetter(part[0]))
            .Select(part => float.Parse(part, CultureInfo.InvariantCulture)),
    ];
}
