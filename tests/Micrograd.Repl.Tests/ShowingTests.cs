using Micrograd.Plotting;
using Micrograd.Repl.Showing;

namespace Micrograd.Repl.Tests;

public class ShowingTests
{
    [Theory]
    [InlineData("\e_Gi=31;OK\e\\\e[?62;c", nameof(PictureProtocol.Kitty))]
    [InlineData("\eP>|WezTerm 20240203\e\\\e[?65;4;6;18;22c", nameof(PictureProtocol.ITerm2))]
    [InlineData("\eP>|iTerm2 3.5\e\\\e[?64;1;2c", nameof(PictureProtocol.ITerm2))]
    [InlineData("\e[?62;4;6;22c", nameof(PictureProtocol.Sixel))]
    [InlineData("\e[?64;1;2;6;44c", nameof(PictureProtocol.None))]
    [InlineData("\e[?4c", nameof(PictureProtocol.None))]
    [InlineData("", nameof(PictureProtocol.None))]
    public void A_terminal_is_taken_at_its_word(string answer, string protocol) => Assert.Equal(protocol, TerminalQuestion.Meaning(answer).ToString());

    [Fact]
    public void A_curve_is_drawn_in_braille_with_the_ends_of_its_axes()
    {
        string chart = BrailleChart.Of([new Curve("y", [0, 1, 2], [0, 1, 2])], "up", 24, 4, inColour: false);
        Assert.Equal("""
               up
              2┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣀⠤⠒⠊⠁
               │⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣀⠤⠒⠉
              1┤⠀⠀⠀⠀⢀⡠⠔⠊⠉
              0┤⣀⠤⠔⠊⠁
               └────────────────────
                0                   2
            """.ReplaceLineEndings("\n").Split('\n').Length, chart.Split('\n').Length);
        Assert.Contains("2┤", chart, StringComparison.Ordinal);
        Assert.Contains("0┤⡠", chart.Replace('⣀', '⡠'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_a_curve_stays_a_gap()
    {
        string chart = BrailleChart.Of([new Curve("y", [0, 1, 2], [1, double.NaN, 1])], "", 30, 4, inColour: false);
        Assert.Equal(2, chart.Count(c => c is > '\u2800' and <= '\u28FF'));
    }

    [Fact]
    public void The_pixels_of_a_PNG_come_back()
    {
        var pixels = PngPixels.Read(Pictures.Plot(x => x, 0, 1, width: 200, height: 100).ToPng());
        Assert.Equal((200, 100), (pixels.Width, pixels.Height));
        Assert.Equal([255, 255, 255], pixels.Rgb[..3]);
        Assert.Contains(pixels.Rgb, channel => channel < 128);
    }

    [Fact]
    public void Sixel_gives_each_colour_its_bits()
    {
        // Two pixels above one another, red over blue: bit 0 and bit 1 of the first band.
        string sixel = Sixel.Of(new PngPixels(1, 2, [255, 0, 0, 0, 0, 255]));
        Assert.Equal("\eP0;1;0q\"1;1;1;2#0;2;0;0;100#1;2;100;0;0#0A$#1@$-\e\\", sixel);
    }

    [Fact]
    public void Kitty_is_sent_in_chunks_that_it_accepts()
    {
        byte[] png = new byte[10_000];
        new Random(1).NextBytes(png);
        string[] chunks = InlinePicture.Of(png, PictureProtocol.Kitty, 60).Split("\e_G", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, chunks.Length);
        Assert.StartsWith("a=T,f=100,q=2,c=60,m=1;", chunks[0], StringComparison.Ordinal);
        Assert.StartsWith("m=0;", chunks[^1], StringComparison.Ordinal);
        Assert.Equal(png, Convert.FromBase64String(string.Concat(chunks.Select(chunk => chunk[(chunk.IndexOf(';') + 1)..^2]))));
    }
}
