using Micrograd.Repl.Editing;

namespace Micrograd.Repl.Tests;

public class CompletionTests
{
    private static Keyboard OfValue() => new(new ListedLanguage("Tanh", "Tan", "Exp", "ZeroGrad"));

    [Fact]
    public void A_dot_offers_the_members_with_signature_and_summary_and_takes_no_key_away()
    {
        Keyboard keyboard = OfValue().Type("a.");
        Assert.Equal(
            [
                "> a.",
                "    Tanh      method",
                "    Tan       method",
                "    Exp       method",
                "    ZeroGrad  method",
                "Value Tanh()",
                "What Tanh does.",
            ],
            keyboard.Screen.Lines);
        Assert.Equal(EditorOutcome.Submitted, keyboard.Press("Enter").Outcome);
        Assert.Equal("a.", keyboard.Editor.Entered);
    }

    [Fact]
    public void Typing_on_narrows_the_list()
    {
        Keyboard keyboard = OfValue().Type("a.t");
        Assert.Contains(keyboard.Screen.Lines, line => line.Contains("Tanh", StringComparison.Ordinal));
        Assert.DoesNotContain(keyboard.Screen.Lines, line => line.Contains("Exp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tab", "a.Tanh|")]
    [InlineData("Down Down Enter", "a.Tan|")]
    [InlineData("Down Up Enter", "a.ZeroGrad|")]
    [InlineData("Escape", "a.|")]
    public void Keys_choose_accept_and_close(string keys, string expected) =>
        Assert.Equal(expected, OfValue().Type("a.").Press(keys.Split(' ')).TextAndCaret);

    [Fact]
    public void Tab_completes_at_once_where_only_one_name_fits() =>
        Assert.Equal("a + Exp|", OfValue().Type("a + E").Press("Tab").TextAndCaret);

    [Fact]
    public void Capitals_of_a_name_are_enough() =>
        Assert.Equal("a.ZeroGrad|", OfValue().Type("a.zg").Press("Tab").TextAndCaret);

    [Fact]
    public void Names_that_come_late_are_narrowed_to_what_was_typed_since()
    {
        var keyboard = new Keyboard(new ListedLanguage("Tanh", "Tan", "Exp")) { AnswersAtOnce = false };
        Assert.Equal(["> a."], keyboard.Type("a.").Screen.Lines);
        Question asked = keyboard.Editor.Question;
        keyboard.Type("E").Answer(asked);
        Assert.Equal("    Exp  method", keyboard.Screen.Lines[1]);
        Assert.Equal(["> b.E"], keyboard.Press("Ctrl+C").Type("b.E").Answer(asked).Screen.Lines);
    }

    [Fact]
    public void A_list_that_was_asked_for_narrows_and_widens_and_closes_where_nothing_fits()
    {
        Keyboard keyboard = OfValue().Type("a + ").Press("Ctrl+Spacebar");
        Assert.Equal(7, keyboard.Screen.Lines.Count);
        Assert.Equal(["> a + t", "      Tanh  method", "      Tan   method"], keyboard.Type("t").Screen.Lines.Take(3));
        Assert.Equal("      Exp       method", keyboard.Press("Backspace").Screen.Lines[3]);
        Assert.Equal(["> a + q"], keyboard.Type("q").Screen.Lines);
        Assert.Equal("a + Exp|", OfValue().Type("a + ").Press("Ctrl+Spacebar").Type("e").Press("Enter").TextAndCaret);
    }

    [Theory]
    [InlineData("T", 1)]
    [InlineData("Ta", 5)]
    [InlineData("1a", 1)]
    public void Two_letters_of_a_name_open_the_list(string typed, int lines) =>
        Assert.Equal(lines, OfValue().Type(typed).Screen.Lines.Count);

    [Theory]
    [InlineData("Enter", "")]
    [InlineData("Down Enter", "Tanh")]
    [InlineData("Tab", "Tanh")]
    [InlineData("Escape Tab", "Ta")]
    public void A_list_that_opened_by_itself_leaves_Enter_alone_until_one_moves_in_it(string keys, string text)
    {
        Keyboard keyboard = OfValue().Type("Ta").Press(keys.Split(' '));
        Assert.Equal(text, keyboard.Text);
    }

    [Fact]
    public void Tab_in_the_margin_sets_in() => Assert.Equal("    |", OfValue().Press("Tab").TextAndCaret);

    [Fact]
    public void Inside_a_call_its_signature_stands_below_and_the_arrows_turn_its_pages()
    {
        Keyboard keyboard = new Keyboard(new ListedLanguage(), new History(["a.Pow(2)"])).Type("a.Pow(");
        string[] Shown(int number, string type) =>
            ["> a.Pow(2)", $"Value Pow({type} exponent)   {number} of 3", "To the power."];
        Assert.Equal(Shown(1, "double"), keyboard.Screen.Lines);
        Assert.Equal(Shown(2, "Value"), keyboard.Press("Down").Screen.Lines);
        Assert.Equal(Shown(3, "int"), keyboard.Press("Up", "Up").Screen.Lines);
        Assert.Equal("Value Pow(int exponent)   3 of 3", keyboard.Type("x").Screen.Lines[1]);
        Assert.Equal(["> a.Pow(2)"], keyboard.Press("Backspace", "Escape").Screen.Lines);
        Assert.Equal("a.Pow(2)", keyboard.Press("Up").Text);
    }
}
