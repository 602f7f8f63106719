using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Micrograd.Plotting;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Graphs;

public class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_at_a_step_with_a_chosen_value_a_mistake_and_a_wrong_answer(
        ColorScheme scheme, int width)
    {
        await using OpenPage open = await OpenPage.Of(
            chromium, Expressions.Drawn(Expressions.TwoWays()), "#8", Window(width, scheme));
        await AssertAccessible(open);
        await open.Choose(0);
        await open.Page.FillAsync("input[type=number]", "4");
        await open.Page.ClickAsync(".nudge");
        await AssertAccessible(open);
        await open.Page.CheckAsync("[value=plus]");
        await AssertAccessible(open);
        await open.Page.CheckAsync(".predicting");
        await open.Page.FillAsync(".predict input", "7");
        await open.Page.ClickAsync("text=Check");
        await AssertAccessible(open);
    }

    [Fact]
    public async Task Axe_finds_nothing_on_an_unfolded_network_and_on_an_own_operation()
    {
        Value output = Expressions.Named(new MLP(2, [3, 1]).Predict([1, 2]), "y");
        await using OpenPage net = await OpenPage.Of(chromium, Pictures.Draw(output, unfold: true, force: true));
        await AssertAccessible(net);
        Value own = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x).Apply(new Value(2, "x"));
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(own));
        await open.Choose(0);
        await AssertAccessible(open);
    }

    [Theory]
    [InlineData(320)] // also what a window of 1280 pixels is at 400 % zoom
    [InlineData(768)]
    public async Task Nothing_but_the_picture_and_tables_is_wider_than_the_window(int width)
    {
        await using OpenPage open = await OpenPage.Of(
            chromium, Expressions.Drawn(Expressions.Lecture()), options: Window(width, ColorScheme.Light));
        await open.Choose(0);
        Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task In_a_narrow_window_the_picture_scrolls_to_the_edge_of_the_step()
    {
        await using OpenPage open = await OpenPage.Of(
            chromium, Expressions.Drawn(Expressions.Lecture()), "#4", Window(320, ColorScheme.Light));
        Assert.True(await open.Page.EvaluateAsync<bool>(
            "document.querySelector('.lit').getBoundingClientRect().right <= innerWidth"));
    }

    [Fact]
    public async Task A_step_is_announced_the_picture_has_a_name_and_the_numbers_are_a_real_table()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        Assert.Equal("status", await open.Page.GetAttributeAsync(".says", "role")); // it is aria-live: polite
        Assert.Equal("The graph of L", await open.Page.GetAttributeAsync(".picture svg", "aria-label"));
        Assert.Equal(4, await open.Page.Locator("thead th[scope=col]").CountAsync());
        Assert.Equal(7, await open.Page.Locator("tbody th[scope=row]").CountAsync());
    }

    public static BrowserNewContextOptions Window(int width, ColorScheme scheme) => new()
    {
        ViewportSize = new() { Width = width, Height = 800 },
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
    };

    public static async Task AssertAccessible(OpenPage open)
    {
        AxeResult found = await open.Page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(
            one => $"{one.Id}: {one.Help}\n{string.Join('\n', one.Nodes.Select(node => "  " + node.Html))}")));
    }
}
