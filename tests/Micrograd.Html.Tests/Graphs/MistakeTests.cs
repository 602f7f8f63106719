namespace Micrograd.Html.Tests.Graphs;

public class MistakeTests(Chromium chromium)
{
    [Fact]
    public async Task With_equals_the_last_use_wins_and_the_right_gradient_stands_beside_the_wrong_one()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.TwoWays()));
        await open.Page.CheckAsync("[value=plus]");
        Assert.Equal("3.0000", await open.Grad(0));
        Assert.Equal("✗ right: -3.0000", await open.Page.TextContentAsync("[data-node='0'] .right"));
        Assert.Equal("3.0000 ✗ right: -3.0000", await open.Text("tr[data-node='0'] td:last-child"));
        Assert.Equal("Gradients that come out wrong: 2.", await open.Text(".effect"));
        Assert.Equal(
            "d = a * b. A product swaps its factors: b gets -2 × 1 = -2. With = this replaces the -6 that was there.",
            await open.Sentence());

        await open.Page.CheckAsync("[value=none]");
        Assert.Equal("-3.0000", await open.Grad(0));
        Assert.Equal("", await open.Text(".effect"));
        Assert.Equal(0, await open.Page.Locator(".wrong").CountAsync());
        open.AssertQuiet();
    }

    [Fact]
    public async Task Without_order_a_value_with_two_users_hands_on_too_little()
    {
        Value a = new(3, "a");
        Value b = Expressions.Named(a * 2, "b");
        Value c = Expressions.Named(b * 5, "c");
        Value d = Expressions.Named(b + c, "d"); // d reaches b before c has spoken
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(d));
        Assert.Equal("12.0000", await open.Grad(0));
        await open.Page.CheckAsync("[value=order]");
        Assert.Equal("2.0000", await open.Grad(0));
        Assert.Equal("✗ right: 12.0000", await open.Page.TextContentAsync("[data-node='0'] .right"));
    }

    [Fact]
    public async Task Without_zeroing_a_second_Backward_doubles_the_leaves_and_nothing_else()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Page.CheckAsync("[value=zero]");
        Assert.Equal("step 17 of 17", await open.Text(".step"));
        Assert.Equal(
            ["12.0000", "-8.0000", "-2.0000", "-4.0000", "-2.0000", "8.0000", "1.0000"],
            [.. (await Task.WhenAll(Enumerable.Range(0, 7).Select(open.Grad))).Select(text => text!)]);
        Assert.Equal("Gradients that come out wrong: 4.", await open.Text(".effect"));
        Assert.EndsWith("b had -4 already: -4 + -4 = -8.", await open.Sentence(), StringComparison.Ordinal);
        Value twice = Expressions.Lecture();
        twice.Backward();
        twice.Backward(); // the engine does the same
        Assert.Equal([12, -8, -2, -4, -2, 8, 1], Graph.Of(twice).Nodes.Select(node => node.Grad));
    }

    [Fact]
    public async Task A_mistake_that_does_no_harm_here_says_so()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Page.CheckAsync("[value=plus]");
        Assert.Equal("Gradients that come out wrong: 0.", await open.Text(".effect"));
    }
}
