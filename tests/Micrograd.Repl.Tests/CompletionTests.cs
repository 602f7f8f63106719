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
        Assert.Equal(new EditorOutcome.Submitted("a."), keyboard.Press("Enter").Outcome);
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
    public void Tab_in_the_margin_sets_in() => Assert.Equal("    |", OfValue().Press("Tab").TextAndCaret);

    [Fact]
    public void A_dot_offers_nothing_before_the_compiler_is_warm() =>
        Assert.Equal(["> a."], new Keyboard(new ListedLanguage("Tanh") { IsReady = false }).Type("a.").Screen.Lines);

    [Fact]
    public void Inside_a_call_its_signature_stands_below()
    {
        Keyboard keyboard = new Keyboard(new ListedLanguage()).Type("a.Pow(");
        Assert.Equal(["> a.Pow(", "Value Pow(double exponent)", "To the power."], keyboard.Screen.Lines);
        Assert.Equal(["> a.Pow("], keyboard.Press("Escape").Screen.Lines);
    }
}
