using Micrograd.Plotting;

namespace Micrograd.Html.Tests.Graphs;

public class ChosenValueTests(Chromium chromium)
{
    [Fact]
    public async Task A_click_or_Enter_shows_formula_uses_and_paths()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.TwoWays()));
        await open.Page.ClickAsync("[data-node='2']");
        Assert.Equal("d = a * b = -6", await open.Text(".formula"));
        await open.Choose(0);
        Assert.Contains("df / da = -3", await open.Text(".about"), StringComparison.Ordinal);
        Assert.Equal(
            ["e = a + b|1|-6|-6", "d = a * b|3|1|3"],
            await Rows(open, ".about tbody tr"));
        Assert.Equal(
            ["a → d → f: 3 × 1 = 3", "a → e → f: 1 × -6 = -6"],
            await open.Page.Locator(".about li").AllTextContentsAsync());
        Assert.Equal("true", await open.Page.GetAttributeAsync("[data-node='0']", "aria-pressed"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task The_Tab_key_reaches_each_box()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Page.FocusAsync(".picture");
        List<string?> reached = [];
        for (int i = 0; i < 7; i++)
        {
            await open.Press("Tab");
            reached.Add(await open.Page.EvaluateAsync<string?>("document.activeElement.dataset.node"));
        }

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6"], reached);
    }

    [Fact]
    public async Task Before_Backward_reaches_a_use_its_numbers_are_a_dot()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.TwoWays()), "#7");
        await open.Choose(0);
        Assert.Equal(
            ["e = a + b|1|-6|-6", "d = a * b|·|·|·"],
            await Rows(open, ".about tbody tr"));
    }

    [Fact]
    public async Task Of_many_paths_eight_are_listed_and_the_rest_is_their_number_and_sum()
    {
        var x = new Value(1, "x");
        Value y = x;
        for (int i = 0; i < 6; i++)
            y = Expressions.Named(y + y, $"y{i}");
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(y));
        await open.Choose(0);
        IReadOnlyList<string> paths = await open.Page.Locator(".about li").AllTextContentsAsync();
        Assert.Equal(9, paths.Count);
        Assert.Equal("x → y0 → y1 → y2 → y3 → y4 → y5: 1 × 1 × 1 × 1 × 1 × 1 = 1", paths[0]);
        Assert.Equal("and 56 more, together 56", paths[8]);
    }

    [Fact]
    public async Task A_leaf_that_is_typed_or_stepped_with_an_arrow_changes_everything_and_as_saved_brings_it_back()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Choose(0);
        await open.Page.FillAsync("input[type=number]", "3");
        Assert.Equal(["-9.0000", "1.0000", "-2.0000"], [await open.Data(2), await open.Data(4), await open.Data(6)]);
        Assert.Equal("1.0000", await open.Grad(5));
        Assert.Equal("a was saved as 2", await open.Text(".changes"));
        await open.Page.PressAsync("input[type=number]", "ArrowUp");
        Assert.Equal("3.1000", await open.Data(0));
        Assert.Equal("-9.3000", await open.Data(2));
        await open.Page.ClickAsync(".saved");
        Assert.Equal(["2.0000", "-6.0000", "4.0000"], [await open.Data(0), await open.Data(2), await open.Grad(5)]);
        Assert.Equal("", await open.Text(".changes"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task A_nudge_shows_what_the_result_did_beside_what_the_slope_says()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Choose(0);
        await open.Page.ClickAsync(".nudge");
        Assert.Equal("L went from -8 to -7.994: 6 for each unit. The slope says 6.", await open.Text(".nudged"));
        Assert.Equal("2.0000", await open.Data(0));
    }

    [Fact]
    public async Task A_number_that_outgrows_its_box_has_fewer_digits_there_and_all_in_the_table()
    {
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(Expressions.Lecture()));
        await open.Choose(0);
        await open.Page.FillAsync("input[type=number]", "-4321.5");
        Assert.Equal("-4321.50", await open.Data(0));
        Assert.Equal("12964.50", await open.Data(2));
        Assert.Equal("12964.5000", await open.Page.InnerTextAsync("tr[data-node='2'] td:nth-child(3)"));
    }

    [Fact]
    public async Task An_operation_of_ones_own_can_be_stepped_through_but_its_leaves_keep_their_numbers()
    {
        UnaryOperation cube = Operation.Unary("cube", x => x * x * x, (x, y) => 3 * x * x);
        Value result = Expressions.Named(cube.Apply(new Value(2, "x")) + 1, "y");
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(result));
        Assert.Equal(
            "cube: an operation of your own has no JavaScript, so the leaves keep their numbers here.",
            await open.Text(".note"));
        await open.Press("End");
        Assert.Equal(
            "#1 = cube(x). cube is an operation of your own: x gets 12 × 1 = 12.", await open.Sentence());
        await open.Choose(0);
        Assert.True(await open.Page.IsDisabledAsync("input[type=number]"));
        Assert.True(await open.Page.IsDisabledAsync(".nudge"));
        open.AssertQuiet();
    }

    [Fact]
    public async Task An_own_operation_is_not_taken_for_one_of_the_engine_that_has_its_name()
    {
        UnaryOperation twice = Operation.Unary("tanh", x => 2 * x, (x, y) => 2);
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(twice.Apply(new Value(2, "x"))));
        Assert.Equal(["4.0000", "2.0000"], [await open.Data(1), await open.Grad(0)]);
    }

    [Fact]
    public async Task A_leaf_set_after_the_forward_pass_is_told_and_the_slopes_stay_those_of_the_forward_pass()
    {
        Value product = Expressions.TwoWays();
        Graph.Of(product).Nodes[0].Data = 5;
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(product));
        Assert.Equal(
            "A leaf was set after the result was computed. These are the numbers of before; "
            + "change a leaf on this page, and all are computed anew.",
            await open.Text(".note"));
        Assert.Equal(["5.0000", "-6.0000", "-3.0000"], [await open.Data(0), await open.Data(2), await open.Grad(0)]);
        await open.Choose(1);
        await open.Page.FillAsync("input[type=number]", "2");
        Assert.Equal(["10.0000", "7.0000"], [await open.Data(2), await open.Data(3)]);
    }

    [Fact]
    public async Task What_is_set_after_Draw_does_not_change_the_page()
    {
        Value result = Expressions.Lecture();
        Picture picture = Expressions.Drawn(result);
        Graph.Of(result).Nodes[0].Data = 100;
        await using OpenPage open = await OpenPage.Of(chromium, picture);
        Assert.Equal(["2.0000", "6.0000"], [await open.Data(0), await open.Grad(0)]);
    }

    [Fact]
    public async Task Labels_that_are_markup_stand_there_as_text()
    {
        Value result = Expressions.Named(new Value(1, "<b>&\"x\"</b>") + new Value(2, "</script>"), "'y'");
        await using OpenPage open = await OpenPage.Of(chromium, Expressions.Drawn(result), "#1");
        Assert.Equal("'y' = <b>&\"x\"</b> + </script> = 1 + 2 = 3.", await open.Sentence());
        open.AssertQuiet();
    }

    private static async Task<List<string>> Rows(OpenPage open, string selector)
    {
        List<string> rows = [];
        foreach (Microsoft.Playwright.ILocator row in await open.Page.Locator(selector).AllAsync())
            rows.Add(string.Join('|', await row.Locator("td").AllTextContentsAsync()));
        return rows;
    }
}
