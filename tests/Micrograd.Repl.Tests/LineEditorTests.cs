using Micrograd.Repl.Drawing;
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
        Assert.Equal((EditorOutcome.Submitted, "a + b"), (keyboard.Outcome, keyboard.Editor.Entered));
        Assert.Equal("", keyboard.Text);
    }

    [Fact]
    public void Enter_goes_on_in_a_new_line_set_in_while_a_brace_is_open()
    {
        Keyboard keyboard = new Keyboard().Type("for (;;) {").Press("Enter").Type("f();").Press("Enter").Type("}");
        Assert.Equal("for (;;) {\n    f();\n}", keyboard.Text);
        Assert.Equal(EditorOutcome.Submitted, keyboard.Press("Enter").Outcome);
    }

    [Fact]
    public void Enter_on_an_empty_last_line_submits_what_is_typed_but_not_what_is_pasted()
    {
        Keyboard keyboard = new Keyboard().Type("for (;;) {").Press("Enter", "Enter");
        Assert.Equal((EditorOutcome.Submitted, "for (;;) {"), (keyboard.Outcome, keyboard.Editor.Entered));
        Assert.Equal("{\n    \n    ", keyboard.Paste("{").Press("Enter", "Enter").Text);
    }

    [Theory]
    [InlineData('\0', ConsoleKey.D7, ConsoleModifiers.Control, "Ctrl+_")] // .NET's name of the character 31
    [InlineData('\x1F', ConsoleKey.OemMinus, ConsoleModifiers.None, "Ctrl+_")]
    [InlineData('\0', ConsoleKey.D2, ConsoleModifiers.Control, "Ctrl+Spacebar")] // and of the character 0
    [InlineData(' ', ConsoleKey.Spacebar, ConsoleModifiers.Control, "Ctrl+Spacebar")]
    [InlineData('\x01', ConsoleKey.A, ConsoleModifiers.None, "Ctrl+A")]
    [InlineData('\0', ConsoleKey.A, ConsoleModifiers.Control | ConsoleModifiers.Alt, "Ctrl+Alt+A")]
    [InlineData('a', ConsoleKey.A, ConsoleModifiers.Alt, "Alt+A")]
    [InlineData('@', ConsoleKey.Q, ConsoleModifiers.Control | ConsoleModifiers.Alt, "@")] // AltGr
    [InlineData('A', ConsoleKey.A, ConsoleModifiers.Shift, "A")]
    [InlineData('\t', ConsoleKey.Tab, ConsoleModifiers.Shift, "Shift+Tab")]
    [InlineData('\n', ConsoleKey.Enter, ConsoleModifiers.Control, "Ctrl+Enter")]
    [InlineData('\0', ConsoleKey.LeftArrow, ConsoleModifiers.Control, "Ctrl+Left")]
    [InlineData('\0', ConsoleKey.F1, ConsoleModifiers.None, "F1")]
    public void A_key_of_the_terminal_has_the_name_that_the_bindings_use(
        char character, ConsoleKey key, ConsoleModifiers held, string name)
    {
        bool Has(ConsoleModifiers modifier) => held.HasFlag(modifier);
        var info = new ConsoleKeyInfo(
            character, key, Has(ConsoleModifiers.Shift), Has(ConsoleModifiers.Alt), Has(ConsoleModifiers.Control));
        Assert.Equal(name, EditorInput.Of(info).Name);
    }

    [Fact]
    public void Alt_Enter_makes_a_new_line_where_Enter_would_submit() =>
        Assert.Equal("a\nb", new Keyboard().Type("a").Press("Alt+Enter").Type("b").Text);

    [Fact]
    public void Up_and_down_go_through_lines_first_and_then_through_the_history()
    {
        Keyboard keyboard = new Keyboard(history: new History(["first", "two\nlines"])).Press("Up");
        Assert.Equal("two\nlines|", keyboard.TextAndCaret);
        Assert.Equal("two|\nlines", keyboard.Press("Up").TextAndCaret);
        Assert.Equal("first|", keyboard.Press("Up").TextAndCaret);
        Assert.Equal("|", keyboard.Press("Down", "Down", "Down").TextAndCaret);
    }

    [Fact]
    public void Up_goes_to_the_entries_that_begin_with_what_is_typed_and_PageUp_to_all()
    {
        Keyboard Of() => new Keyboard(history: new History(["var a", "b", "var c", "d"])).Type("va");
        Assert.Equal("var c|", Of().Press("Up").TextAndCaret);
        Assert.Equal("var a|", Of().Press("Up", "Up", "Up").TextAndCaret);
        Assert.Equal("va|", Of().Press("Up", "Up", "Down", "Down").TextAndCaret);
        Assert.Equal("d|", Of().Press("PageUp").TextAndCaret);
        Assert.Equal("var c!|", Of().Press("Up").Type("!").Press("Up").TextAndCaret); // an edited entry is a new text
    }

    [Theory]
    [InlineData("Right", "var a = 1;|")]
    [InlineData("End", "var a = 1;|")]
    [InlineData("Ctrl+E", "var a = 1;|")]
    [InlineData("Ctrl+F", "var a = 1;|")]
    [InlineData("Left", "va|r")]
    [InlineData("Ctrl+A", "|var")]
    public void The_rest_of_the_newest_entry_stands_there_until_a_key_takes_it(string key, string expected)
    {
        Keyboard keyboard = new Keyboard(history: new History(["var b", "var a = 1;", "v"])).Type("var");
        Assert.Equal("> var a = 1;", keyboard.Screen.Lines[0]);
        Assert.Equal((0, 5), (keyboard.Screen.Row, keyboard.Screen.Column));
        Assert.Equal(expected, keyboard.Press(key).TextAndCaret);
    }

    [Fact]
    public void The_rest_of_an_entry_is_neither_submitted_nor_left_on_the_screen()
    {
        Keyboard keyboard = new Keyboard(history: new History(["one\ntwo"])).Type("o");
        Assert.Equal("> one…", keyboard.Screen.Lines[0]);
        Assert.Equal(EditorOutcome.Submitted, keyboard.Press("Enter").Outcome);
        Assert.Equal(("o", "o"), (keyboard.Editor.Entered, keyboard.Editor.Last().Text));
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
        Assert.Equal(EditorOutcome.Editing, keyboard.Outcome);
    }

    [Fact]
    public void What_is_left_of_a_block_is_proposed_with_a_sentence_that_the_next_key_takes_away()
    {
        Keyboard keyboard = new();
        keyboard.Editor.Propose("b\nc", "It stopped.");
        Assert.Equal(["> b", "  c", "It stopped."], keyboard.Answer().Screen.Lines);
        Assert.Equal(["> b", "  c1"], keyboard.Type("1").Screen.Lines);
    }

    [Theory]
    [InlineData("> var a = 1;\n> a\n1\n> f(\n... {\n  }\n2", "var a = 1;\na\nf(\n{\n  }")]
    [InlineData("var a = 1;\n> a", "var a = 1;\na")]
    [InlineData("a\n  > b", "a\n  > b")]
    public void Prompts_of_a_pasted_session_are_dropped_and_so_are_its_answers(string pasted, string expected) =>
        Assert.Equal(expected, new Keyboard().Paste(pasted).Text);

    [Fact]
    public void A_row_says_what_is_open_in_a_text_of_several_lines()
    {
        Keyboard keyboard = new Keyboard(width: 70).Type("f {").Press("Enter");
        Assert.Equal(
            ["> f {", "", "{ from line 1 is open. Enter on an empty line runs what is there."],
            keyboard.Screen.Lines);
        Assert.Equal(["> f {", "  }"], keyboard.Type("}").Screen.Lines);
        Assert.Equal("{ from line 1 is open.", keyboard.Press("Ctrl+C").Paste("f {\n").Press("Enter").Screen.Lines[2]);
    }

    [Theory]
    [InlineData("Left", true)]
    [InlineData("End", true)]
    [InlineData("Home", false)]
    public void The_bracket_at_the_caret_and_its_partner_are_marked(string key, bool areMarked)
    {
        View view = new Keyboard().Type("x{1}").Press(key).Editor.View();
        int[] marked = [.. view.Colors.Where(part => part.Ink == Ink.Matched).Select(part => part.Start)];
        Assert.Equal(areMarked ? [1, 3] : [], marked);
    }

    [Fact]
    public void What_is_wrong_is_underlined_after_a_pause_and_the_line_goes_with_the_word()
    {
        Keyboard keyboard = new Keyboard().Type("a + wrong + b");
        Assert.DoesNotContain(keyboard.Editor.View().Colors, part => part.Ink == Ink.Mistaken);
        keyboard.Answer(afterPause: true).Press("Home").Type("12");
        Assert.Contains(new Colored(6, 5, Ink.Mistaken), keyboard.Editor.View().Colors);
        Row row = Frame.Of(keyboard.Editor.View(), 40, 10).Rows[0];
        Assert.Contains("\e[4;31mwrong\e[0m", row.Render(inColor: true), StringComparison.Ordinal);
        Assert.Contains("\e[4mwrong\e[0m", row.Render(inColor: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_drops_the_line_and_Ctrl_D_on_an_empty_one_leaves()
    {
        Keyboard keyboard = new Keyboard().Type("abc").Press("Ctrl+C");
        Assert.Equal((EditorOutcome.Abandoned, "abc"), (keyboard.Outcome, keyboard.Editor.Last().Text));
        Assert.Equal(EditorOutcome.Left, keyboard.Press("Ctrl+D").Outcome);
    }

    [Fact]
    public void The_caret_goes_over_a_character_of_many_code_points_at_once()
    {
        Keyboard keyboard = new Keyboard().Paste("a👩‍💻é");
        Assert.Equal("a|👩‍💻é", keyboard.Press("Left", "Left").TextAndCaret);
        Assert.Equal("aé", keyboard.Press("Delete").Text);
    }
}
