namespace Micrograd.Html.Tests.Graphs;

public class PredictTests(Chromium chromium)
{
    [Fact]
    public async Task Gradients_are_hidden_until_the_reader_tells_them()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#7");
        Assert.False(await open.Page.IsVisibleAsync(".predict"));
        await open.Page.CheckAsync(".predicting");
        Assert.Equal("?", await open.Grad(2));
        Assert.Equal("?", await open.Text("tr[data-node='2'] td:last-child"));
        Assert.Equal("d = e + c. How much does e get?", await open.Sentence());
        Assert.Equal("dL / de =", await open.Text(".question"));

        await Tell(open, "3");
        Assert.Equal(
            "✗ Not 3. d = e + c. A sum hands its slope on: 1 × the gradient of d.", await open.Text(".verdict"));
        Assert.Equal("?", await open.Grad(2));

        await Tell(open, "−2"); // with the sign that a phone's keyboard may give
        Assert.Equal("✓ Right: -2.", await open.Text(".verdict"));
        Assert.Equal("-2.0000", await open.Grad(2));
        Assert.Equal("d = e + c. A sum hands its slope on: e gets 1 × -2 = -2.", await open.Sentence());
        Assert.Equal("?", await open.Grad(3));
        open.AssertQuiet();
    }

    [Fact]
    public async Task The_hint_for_a_value_used_twice_names_both_uses()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.TwoWays()));
        await open.Page.CheckAsync(".predicting");
        await open.Choose(0);
        await Tell(open, "3");
        Assert.Equal(
            "✗ Not 3. e = a + b. A sum hands its slope on: 1 × the gradient of e. d = a * b. A product swaps its "
            + "factors: 3 × the gradient of d. a was used twice: add them.",
            await open.Text(".verdict"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("much")]
    public async Task An_answer_that_is_no_number_is_asked_again(string told)
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#7");
        await open.Page.CheckAsync(".predicting");
        await Tell(open, told);
        Assert.Equal("Type a number, such as -2.", await open.Text(".verdict"));
    }

    [Fact]
    public async Task What_is_known_is_hidden_again_when_predicting_begins_anew()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Page.CheckAsync(".predicting");
        await open.Choose(6);
        await Tell(open, "1");
        Assert.Equal("1.0000", await open.Grad(6));
        await open.Page.UncheckAsync(".predicting");
        Assert.Equal("6.0000", await open.Grad(0));
        await open.Page.CheckAsync(".predicting");
        Assert.Equal("?", await open.Grad(6));
    }

    private static async Task Tell(OpenPage open, string answer)
    {
        await open.Page.FillAsync(".predict input", answer);
        await open.Page.PressAsync(".predict input", "Enter");
    }
}
