using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Graphs;

public class TimeLineTests(Chromium chromium)
{
    [Fact]
    public async Task Each_step_of_the_lectures_expression_says_what_happens()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#0");
        List<string> said = [await open.Sentence()];
        for (int i = 0; i < 10; i++)
        {
            await open.Press("ArrowRight");
            said.Add(await open.Sentence());
        }

        Assert.Equal(
            [
                "The leaves have their numbers. Go forward, and L is computed from them.",
                "e = a * b = 2 * -3 = -6.",
                "d = e + c = -6 + 10 = 4.",
                "L = d * f = 4 * -2 = -8.",
                "L follows itself: 1.",
                "L = d * f. A product swaps its factors: d gets -2 × 1 = -2.",
                "L = d * f. A product swaps its factors: f gets 4 × 1 = 4.",
                "d = e + c. A sum hands its slope on: e gets 1 × -2 = -2.",
                "d = e + c. A sum hands its slope on: c gets 1 × -2 = -2.",
                "e = a * b. A product swaps its factors: a gets -3 × -2 = 6.",
                "e = a * b. A product swaps its factors: b gets 2 × -2 = -4.",
            ],
            said);
        open.AssertQuiet();
    }

    [Fact]
    public async Task A_value_that_is_used_twice_has_two_steps_and_the_second_says_the_sum()
    {
        var a = new Value(3, "a");
        await using OpenPage open = await OpenPage.Of(
            chromium, Expressions.Drawn(Expressions.Named(a + a, "b")), "#3");
        Assert.Equal("step 3 of 4", await open.Text(".step"));
        Assert.Equal("b = a + a. A sum hands its slope on: a gets 1 × 1 = 1.", await open.Sentence());
        await open.Press("ArrowRight");
        Assert.Equal(
            "b = a + a. A sum hands its slope on: a gets 1 × 1 = 1. a was used twice: 1 + 1 = 2.",
            await open.Sentence());
    }

    [Fact]
    public async Task Gradients_that_were_not_reached_are_a_dot_and_the_edge_and_its_two_nodes_are_lit()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#7");
        Assert.Equal("-2.0000", await open.Grad(2));
        Assert.Equal("·", await open.Grad(0));
        Assert.Equal(
            ["2", "4"],
            await open.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('g.lit')].map(mark => mark.dataset.node)"));
        Assert.Equal(
            new[] { false, false, true, false, false, false }, // the lines of a, b; e, c; d, f
            await open.Page.EvaluateAsync<bool[]>(
                "[...document.querySelectorAll('svg > path')].slice(-6).map(line => line.classList.contains('lit'))"));
        Assert.Equal("1 × -2", await open.Page.TextContentAsync(".amount"));
    }

    [Theory]
    [InlineData(".first", "step 0 of 10")]
    [InlineData(".back", "step 4 of 10")]
    [InlineData(".forward", "step 6 of 10")]
    [InlineData(".last", "step 10 of 10")]
    public async Task Each_button_goes_where_it_says(string button, string expected)
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#5");
        await open.Page.ClickAsync(button);
        Assert.Equal(expected, await open.Text(".step"));
    }

    [Theory]
    [InlineData("Home", "step 0 of 10")]
    [InlineData("ArrowLeft", "step 4 of 10")]
    [InlineData("ArrowRight", "step 6 of 10")]
    [InlineData("End", "step 10 of 10")]
    public async Task Each_key_goes_where_it_says_on_the_page_on_a_box_and_on_the_slider(string key, string expected)
    {
        foreach (string? focused in new[] { null, "[data-node='2']", ".slider", ".picture" })
        {
            await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#5");
            if (focused is not null)
                await open.Page.FocusAsync(focused);
            await open.Press(key);
            Assert.Equal(expected, await open.Text(".step"));
        }
    }

    [Fact]
    public async Task Play_goes_to_the_end_by_itself_and_begins_again_there()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#8");
        await open.Page.ClickAsync(".play");
        Assert.Equal("Pause", await open.Text(".play"));
        await open.WaitFor(".play", "Play");
        Assert.Equal("step 10 of 10", await open.Text(".step"));
        await open.Page.ClickAsync(".play");
        Assert.Equal("step 0 of 10", await open.Text(".step"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task The_space_key_plays_and_pauses()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#2");
        await open.Press("Space");
        Assert.Equal(["step 3 of 10", "Pause"], [await open.Text(".step"), await open.Text(".play")]);
        await open.Press("Space");
        Assert.Equal("Play", await open.Text(".play"));
    }

    [Fact]
    public async Task The_slider_and_the_link_of_a_step_lead_to_it()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        Assert.Equal(
            "L = -8, and all gradients. Play shows how they come about.", await open.Sentence());
        await open.Page.Locator(".slider").FillAsync("4");
        Assert.Equal("L follows itself: 1.", await open.Sentence());
        await open.Page.ClickAsync(".step");
        Assert.EndsWith("#4", open.Page.Url, StringComparison.Ordinal);
        await open.Page.EvaluateAsync("location.hash = '#9'");
        await open.WaitFor(".step", "step 9 of 10");
    }

    [Fact]
    public async Task A_link_beyond_the_last_step_leads_to_the_last_and_one_that_is_no_step_leads_nowhere()
    {
        await using OpenPage far = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#999");
        Assert.Equal("step 10 of 10", await far.Text(".step"));
        Assert.StartsWith("e = a * b.", await far.Sentence(), StringComparison.Ordinal);
        await using OpenPage none = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()), "#nothing");
        Assert.StartsWith("L = -8, and all gradients.", await none.Sentence(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_JavaScript_the_finished_graph_and_the_table_are_there()
    {
        await using OpenPage open = await OpenPage.Of(
            chromium,
            Expressions.Drawn(Expressions.Lecture()),
            options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Equal("6.0000", await open.Grad(0));
        Assert.Equal("a\t\t2.0000\t6.0000", (await open.Text("tr[data-node='0']")).Trim());
        Assert.False(await open.Page.IsVisibleAsync(".time"));
        Assert.False(await open.Page.IsVisibleAsync(".panels"));
        Assert.Equal(
            "The finished graph. To walk through it step by step, a browser needs JavaScript.", await open.Sentence());
    }
}
