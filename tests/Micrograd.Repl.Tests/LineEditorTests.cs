using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

public class LineEditorTests
{
    [Theory]
    [InlineData("Ctrl+A", "|one two three")]
    [InlineData("Home", "|one two three")]
    [InlineData("Alt+B", "one two |three")]
    [InlineData("Ctrl+Left", "one two |three")]
    [InlineData("Left", "one two thre|e")]
    [InlineData("Ctrl+W", "one two |")]
    [InlineData("Alt+Backspace", "one two |")]
    [InlineData("Backspace", "one two thre|")]
    [InlineData("Ctrl+U", "|")]
    [InlineData("Left Left Ctrl+T", "one two ther|e")]
    [InlineData("Ctrl+A Ctrl+K", "|")]
    [InlineData("Ctrl+A Alt+F", "one| two three")]
    [InlineData("Ctrl+A Alt+D", "| two three")]
    [InlineData("Ctrl+A Delete", "|ne two three")]
    [InlineData("Ctrl+A Ctrl+D", "|ne two three")]
    [InlineData("Ctrl+A Alt+U", "ONE| two three")]
    [InlineData("Ctrl+A Alt+C", "One| two three")]
    [InlineData("Ctrl+A Ctrl+F Ctrl+F Ctrl+B", "o|ne two three")]
    [InlineData("Ctrl+W Ctrl+W Ctrl+Y", "one two three|")]
    [InlineData("Ctrl+W Left Ctrl+W Ctrl+Y Alt+Y", "one three| ")]
    [InlineData("Ctrl+W Ctrl+_", "one two three|")]
    [InlineData("Ctrl+W Ctrl+Z Alt+Z", "one two |")]
    public void A_key_does_what_readline_does(string keys, string expected) =>
        Assert.Equal(expected, new Keyboard().Type("one two three").Press(keys.Split(' ')).TextAndCaret);

    [Fact]
    public void Undo_takes_back_a_word_at_a_time()
    {
        Keyboard keyboard = new Keyboard().Type("a = b");
        Assert.Equal("a = ", keyboard.Press("Ctrl+_").Text);
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Ctrl+Enter")] // .NET's name of a line feed: Enter on a terminal that the editor has not taken over yet
    [InlineData("Ctrl+J")]
    public void Enter_submits_what_is_whole_and_empties_the_line(string enter)
    {
        Keyboard keyboard = new Keyboard().Type("a + b").Press(enter);
        Assert.Equal(new EditorOutcome.Submitted("a + b"), keyboard.Outcome);
        Assert.Equal("", keyboard.Text);
    }

    [Fact]
    public void Enter_goes_on_in_a_new_line_set_in_while_a_brace_is_open()
    {
        Keyboard keyboard = new Keyboard().Type("for (;;) {").Press("Enter").Type("f();").Press("Enter").Type("}");
        Assert.Equal("for (;;) {\n    f();\n}", keyboard.Text);
        Assert.IsType<EditorOutcome.Submitted>(keyboard.Press("Enter").Outcome);
    }

    [Fact]
    public void Enter_on_an_empty_last_line_submits_what_is_typed_but_not_what_is_pasted()
    {
        Keyboard keyboard = new Keyboard().Type("for (;;) {").Press("Enter", "Enter");
        Assert.Equal(new EditorOutcome.Submitted("for (;;) {"), keyboard.Outcome);
        Assert.Equal("{\n    \n    ", keyboard.Paste("{").Press("Enter", "Enter").Text);
    }

    [Fact]
    public void The_terminal_s_character_for_Ctrl_underscore_is_undo() =>
        Assert.Equal("Ctrl+_", KeyStroke.Of(new ConsoleKeyInfo('\0', ConsoleKey.D7, false, false, true)).Name);

    [Fact]
    public void Alt_Enter_makes_a_new_line_where_Enter_would_submit() =>
        Assert.Equal("a\nb", new Keyboard().Type("a").Press("Alt+Enter").Type("b").Text);

    [Fact]
    public void Up_and_down_go_through_lines_first_and_then_through_the_history()
    {
        Keyboard keyboard = new Keyboard(history: new History(["first", "two\nlines"])).Type("draft").Press("Up");
        Assert.Equal("two\nlines|", keyboard.TextAndCaret);
        Assert.Equal("two|\nlines", keyboard.Press("Up").TextAndCaret);
        Assert.Equal("first|", keyboard.Press("Up").TextAndCaret);
        Assert.Equal("draft|", keyboard.Press("Down", "Down", "Down").TextAndCaret);
    }

    [Fact]
    public void Ctrl_R_finds_the_last_entry_with_the_text_and_then_the_one_before()
    {
        var history = new History(["a.Tanh()", "b.Tanh()", "c"]);
        Keyboard keyboard = new Keyboard(history: history).Press("Ctrl+R").Type("tanh");
        Assert.Equal(["> b.Tanh()", "search the history: tanh"], keyboard.Screen.Lines);
        Assert.Equal("> a.Tanh()", keyboard.Press("Ctrl+R").Screen.Lines[0]);
        Assert.Equal("a.Tanh()|", keyboard.Press("End").TextAndCaret);
    }

    [Fact]
    public void Escape_leaves_a_search_with_what_was_being_typed()
    {
        Keyboard keyboard = new Keyboard(history: new History(["x1"])).Type("draft");
        Assert.Equal("draft|", keyboard.Press("Ctrl+R").Type("x").Press("Escape").TextAndCaret);
    }

    [Fact]
    public void A_search_that_finds_nothing_says_so()
    {
        var keyboard = new Keyboard(history: new History(["x"]));
        Assert.Equal([">", "not in the history: z"], keyboard.Press("Ctrl+R").Type("z").Screen.Lines);
    }

    [Fact]
    public void A_paste_is_inserted_whole_and_not_run()
    {
        Keyboard keyboard = new Keyboard().Paste("var a = 1;\r\nif (true)\r\n\t{ }\r\n");
        Assert.Equal("var a = 1;\nif (true)\n    { }", keyboard.Text);
        Assert.IsType<EditorOutcome.Editing>(keyboard.Outcome);
    }

    [Fact]
    public void Ctrl_C_drops_the_line_and_Ctrl_D_on_an_empty_one_leaves()
    {
        Keyboard keyboard = new Keyboard().Type("abc").Press("Ctrl+C");
        Assert.IsType<EditorOutcome.Abandoned>(keyboard.Outcome);
        Assert.IsType<EditorOutcome.Left>(keyboard.Press("Ctrl+D").Outcome);
    }

    [Fact]
    public void The_caret_goes_over_a_character_of_many_code_points_at_once()
    {
        Keyboard keyboard = new Keyboard().Paste("a👩‍💻é");
        Assert.Equal("a|👩‍💻é", keyboard.Press("Left", "Left").TextAndCaret);
        Assert.Equal("aé", keyboard.Press("Delete").Text);
    }
}
