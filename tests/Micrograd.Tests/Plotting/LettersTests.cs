using System.Xml.Linq;
using Micrograd.Plotting;
using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

public class LettersTests
{
    [Theory]
    [InlineData("損失")]
    [InlineData("损失 Loss 損失の推移")]
    [InlineData("한국어, العربية, שלום, हिन्दी")]
    [InlineData("😀 🎉 and 👨‍👩‍👧, 🇯🇵, 1️⃣")]
    [InlineData("Ä & <b> \"5\" ≤ 𝔸")]
    public void An_svg_has_each_letter_of_its_texts(string text)
    {
        string[] parts = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        foreach (Picture picture in PicturesWith(text))
            Assert.All(parts, part => Assert.Contains(part, TextOf(picture), StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_breaks_an_svg()
    {
        string[] texts = // half of a pair has no place in an attribute
        [
            "a\u0000b\u0001\u001b[31m\u007f\u0085",
            "half \ud83d of a pair, the other \udc00",
            "\ufffe\uffff\u200b]]>&#0;",
            "two\r\nlines\u2028and\ttabs",
            "\u0001損\ud800失\u0000",
        ];
        foreach (Picture picture in texts.SelectMany(PicturesWith))
        {
            Assert.Equal("svg", XDocument.Parse(picture.ToSvg()).Root!.Name.LocalName);
            Assert.NotEmpty(picture.ToPng());
        }
    }

    [Fact]
    public void A_picture_keeps_the_title_that_it_was_given() =>
        Assert.Equal("a\u0001\ud800", Pictures.Plot(x => x, 0, 1, "a\u0001\ud800").Title);

    [Fact]
    public void A_text_on_one_line_has_no_control_character_and_no_half_of_a_letter()
    {
        Assert.Equal("a b c", Lettering.OnOneLine("a\u0001b\nc\u200b"));
        Assert.Equal("a\ufffdb\ufffd", Lettering.OnOneLine("a\ud800b\uffff"));
        Assert.Equal("損失 😀", Lettering.OnOneLine("損失 😀"));
    }

    [Fact]
    public void A_title_has_up_to_three_lines() =>
        Assert.Equal(["a", "b", "c d e"], Lettering.Lines("a\nb\r\nc\nd\ne"));

    [Fact]
    public void Only_letters_that_the_embedded_font_lacks_leave_it()
    {
        Assert.Equal(
            [("Loss ", false), ("損失", true), (", ∂L ✓", false)],
            TextRun.Of("Loss 損失, ∂L ✓", bold: false).Select(run => (run.Text, run.Foreign.HasValue)));
        Assert.Equal("Loss ✓", Assert.Single(TextRun.Of("Loss ✓\ufe0f", bold: false)).Text);
    }

    [Fact]
    public void A_letter_that_a_font_of_the_machine_has_is_painted_with_it()
    {
        int[] letters = [0x05D0, 0x0627, 0x65E5, 0x1F600]; // Hebrew, Arabic, Japanese, a face
        int letter = letters.FirstOrDefault(each => SystemTypefaces.For(each, bold: false) is not null);
        Assert.SkipWhen(letter == 0, "the machine has no font for these letters");
        string text = char.ConvertFromUtf32(letter);
        using SKFont font = Typefaces.Font(40), system = new(SystemTypefaces.For(letter, bold: false), 40);
        using var ink = new SKPaint { Color = SKColors.Black };
        using SKBitmap ours = Paint(canvas =>
            Lettering.Paint(canvas, text, new SKPoint(50, 60), SKTextAlign.Center, font, ink, asSvg: false));
        using SKBitmap box = Paint(canvas => canvas.DrawText(text, 50, 60, SKTextAlign.Center, font, ink));
        using SKBitmap expected = Paint(canvas => canvas.DrawText(text, 50, 60, SKTextAlign.Center, system, ink));
        Assert.InRange(Ink(ours), Ink(expected) * 0.8, Ink(expected) * 1.2); // smooth edges, and half a pixel aside
        Assert.NotEqual(box.Bytes, ours.Bytes);
    }

    [Fact]
    public void The_room_for_foreign_letters_is_as_wide_as_they_are_to_within_a_space()
    {
        using SKFont font = Typefaces.Font(14);
        float space = font.MeasureText(" ");
        Assert.InRange(Lettering.Width("損失", font) / 14, 1.5, 2 + space / 14); // two letters, each about an em wide
        Assert.Equal(font.MeasureText("loss"), Lettering.Width("loss", font));
    }

    private static Picture[] PicturesWith(string text)
    {
        Value named = new(1, text);
        Curve[] curves = [new Curve(text, [0, 1], [0, 1]), new Curve("b", [0, 1], [1, 0], CurveStyle.Dashed)];
        return
        [
            Pictures.Draw(named * 2, title: text),
            Pictures.Curves(curves, title: text),
            Pictures.Curves(curves[1..], xLabel: text),
            Pictures.Curves(curves[1..], yLabel: text),
            Pictures.Bars([text, "b"], [1, 2]),
            Pictures.DecisionMap((x, y) => x, [new(-1, 0, 0), new(1, 0, 1)], classNames: [text, "b"]),
        ];
    }

    /// <summary>All that the SVG writes, but for its title.</summary>
    private static string TextOf(Picture picture) => string.Join(' ', XDocument.Parse(picture.ToSvg())
        .Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim()));

    private static SKBitmap Paint(Action<SKCanvas> paint)
    {
        var bitmap = new SKBitmap(100, 100);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        paint(canvas);
        return bitmap;
    }

    private static int Ink(SKBitmap bitmap) => bitmap.Pixels.Sum(pixel => 255 - pixel.Green);
}
