using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Tests;

public class DrawingTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("日本", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍💻", 2)]
    [InlineData("🇩🇪", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("∂L/∂w", 5)]
    [InlineData("☀\uFE0F", 2)]
    [InlineData("👨‍👩‍👧‍👦", 2)]
    [InlineData("각", 2)]
    [InlineData("𝒙̄", 1)]
    public void Text_takes_the_columns_that_terminals_give_it(string text, int columns) =>
        Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void A_long_line_wraps_under_the_text_and_the_caret_follows()
    {
        Keyboard keyboard = new Keyboard(width: 12).Type("0123456789abcdef");
        Assert.Equal(["> 012345678", "  9abcdef"], keyboard.Screen.Lines);
        Assert.Equal((1, 9), (keyboard.Screen.Row, keyboard.Screen.Column));
    }

    [Fact]
    public void A_wide_character_is_never_cut_by_the_edge()
    {
        Keyboard keyboard = new Keyboard(width: 8).Paste("ab日本語");
        Assert.Equal(["> ab日", "  本語"], keyboard.Screen.Lines);
    }

    [Fact]
    public void Deleting_lines_leaves_nothing_of_them_on_the_screen()
    {
        Keyboard keyboard = new Keyboard().Paste("{\n1\n2\n}");
        Assert.Equal(["> {", "  1", "  2", "  }"], keyboard.Screen.Lines);
        Assert.Equal([">"], keyboard.Press([.. Enumerable.Repeat("Ctrl+U", 7)]).Screen.Lines);
        Assert.Equal((0, 2), (keyboard.Screen.Row, keyboard.Screen.Column));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(17)]
    [InlineData(60)]
    public void After_a_change_of_width_the_text_stands_there_once(int width)
    {
        Keyboard keyboard = new Keyboard(width: 30).Paste("var a = new Value(2.0) + 1;\nb").Resize(width).Type("!");
        string shown = string.Concat(keyboard.Screen.Lines.Select(line => line[2..]));
        Assert.Equal("vara=newValue(2.0)+1;b!", shown.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_taller_than_the_screen_shows_the_part_around_the_caret()
    {
        Keyboard keyboard = new Keyboard(height: 5).Paste(string.Join('\n', Enumerable.Range(1, 20)));
        Assert.Equal(["  16", "  17", "  18", "  19", "  20"], keyboard.Screen.Lines);
        Assert.Equal("  1", new Keyboard(height: 5).Paste("0\n1\n2\n3\n4\n5\n6").Press("Ctrl+Home").Screen.Lines[1]);
    }

    [Fact]
    public void Only_rows_that_changed_are_written()
    {
        var painter = new FramePainter(inColor: false);
        Frame Of(string second) =>
            new([new Row { { "first", Ink.Plain } }, new Row { { second, Ink.Plain } }], 1, 0);
        painter.Paint(Of("a"));
        Assert.DoesNotContain("first", painter.Paint(Of("b")), StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_stand_around_the_text_they_belong_to()
    {
        var view = new View("var a", 5, [new Colored(0, 3, Ink.Keyword)], _ => []);
        Row row = Frame.Of(view, 40, 10).Rows[0];
        Assert.Equal("\e[1;32m> \e[0m\e[35mvar\e[0m a", row.Render(inColor: true));
    }
}
