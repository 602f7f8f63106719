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
    public void A_terminal_is_taken_at_its_word(string answer, string protocol) =>
        Assert.Equal(protocol, TerminalQuestion.Meaning(answer).ToString());

    [Fact]
    public void A_curve_is_drawn_in_braille_with_the_ends_of_its_axes()
    {
        // 10 by 5 characters are 20 by 20 dots, so the line rises by one dot a column. From above, it goes through
        // the two upper rows of dots of a character (⠊) and the two lower rows of the next one to the left (⡠).
        string chart = BrailleChart.Of([new Curve("y", [0, 2], [0, 2])], "up", 14, 5, inColor: false);
        Assert.Equal("""
               up
             2┤⠀⠀⠀⠀⠀⠀⠀⠀⡠⠊
              │⠀⠀⠀⠀⠀⠀⡠⠊
             1┤⠀⠀⠀⠀⡠⠊
              │⠀⠀⡠⠊
             0┤⡠⠊
              └──────────
               0        2
            """.ReplaceLineEndings("\n"), chart);
    }

    [Fact]
    public void Points_are_not_joined_and_several_curves_are_named()
    {
        Curve corners = new("corners", [0, 0, 2, 2], [0, 2, 0, 2]) { Style = CurveStyle.Points };
        Curve level = new("level", [0, 2], [1, 1]);
        string chart = BrailleChart.Of([corners, level], "", 14, 4, inColor: false);
        Assert.Equal("""
             2┤⠁⠀⠀⠀⠀⠀⠀⠀⠀⠈
              │
             1┤⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉
             0┤⡀⠀⠀⠀⠀⠀⠀⠀⠀⢀
              └──────────
               0        2
               ● corners   ● level
            """.ReplaceLineEndings("\n"), chart);
    }

    [Fact]
    public void A_gap_in_a_curve_stays_a_gap()
    {
        Curve gap = new("y", [0, 1, 2], [1, double.NaN, 1]);
        string[] rows = BrailleChart.Of([gap], "", 14, 4, inColor: false).Split('\n');
        Assert.Equal([" 2┤", "  │", " 1┤⠁⠀⠀⠀⠀⠀⠀⠀⠀⠈", " 0┤"], rows[..4]);
    }

    [Fact]
    public void A_PNG_becomes_Sixel_color_by_color_in_bands_of_six_rows()
    {
        // 5 by 7 pixels, written by Python's zlib with two of PNG's filters: white, a black pixel in the first row, the
        // last row red. The most frequent color is number 0. A letter is 63 plus a bit for each row of the band.
        byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAUAAAAHCAIAAABPxRC5AAAAI0lEQVR42mP8//8/IyMj"
            + "kGQAAyYghnOAgBGZA5VHBoTlUfkAFWYP/qXno3AAAAAASUVORK5CYII=");
        Assert.Equal("\eP0;1;0q\"1;1;5;7#0;2;100;100;100#1;2;100;0;0#2;2;0;0;0"
            + "#0~}~~~$#2?@???$-"
            + "#1!5@$-\e\\", Sixel.Of(png));
    }

    [Fact]
    public void Kitty_is_sent_in_chunks_that_it_accepts()
    {
        byte[] png = new byte[10_000];
        new Random(1).NextBytes(png);
        string[] chunks = InlinePicture.Of(png, PictureProtocol.Kitty, 60)
            .Split("\e_G", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, chunks.Length);
        Assert.StartsWith("a=T,f=100,q=2,c=60,m=1;", chunks[0], StringComparison.Ordinal);
        Assert.StartsWith("m=0;", chunks[^1], StringComparison.Ordinal);
        string data = string.Concat(chunks.Select(chunk => chunk[(chunk.IndexOf(';') + 1)..^2]));
        Assert.Equal(png, Convert.FromBase64String(data));
    }
}
