using Micrograd.Html.Documents;
using Micrograd.Html.Tests.Graphs;
using Micrograd.Plotting;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests;

public class FragmentTests(Chromium chromium)
{
    [Fact]
    public async Task Several_pictures_on_one_page_have_their_own_steps_links_and_mistakes_and_share_their_files()
    {
        IPage page = await chromium.NewPageAsync();
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        Picture curve = Pictures.Plot(x => x * x, -1, 1);
        Fragment[] parts =
        [
            PictureFragment.Of(Expressions.Drawn(Expressions.Lecture()), "one-"),
            PictureFragment.Of(Expressions.Drawn(Expressions.TwoWays()), "two-"),
            PictureFragment.Of(curve, "three-"),
            PictureFragment.Of(curve, "four-"),
        ];
        var document = new HtmlDocument("Several")
        {
            Body = $"<main><h1>Several</h1>{string.Concat(parts.Select(part => part.Markup))}</main>",
        };
        foreach (Fragment part in parts)
            document.WithFilesOf(part);
        string text = document.ToString();
        Assert.Equal(2, text.Split("<script>").Length - 1);
        await page.SetContentAsync(text);

        ILocator first = page.Locator(".walk >> nth=0"), second = page.Locator(".walk >> nth=1");
        await second.Locator(".back").ClickAsync();
        Assert.Equal("step 10 of 10", await first.Locator(".step").TextContentAsync());
        Assert.Equal("#two-9", await second.Locator(".step").GetAttributeAsync("href"));
        await second.Locator("[value=plus]").CheckAsync();
        Assert.True(await first.Locator("[value=none]").IsCheckedAsync());
        Assert.Equal(0, await first.Locator(".wrong").CountAsync());
        await second.Locator(".slider").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        Assert.Equal("step 10 of 10", await first.Locator(".step").TextContentAsync());
        Assert.Equal("step 0 of 10", await second.Locator(".step").TextContentAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "(all => all.length - new Set(all).size)([...document.querySelectorAll('[id]')].map(one => one.id))"));
        Assert.Empty(said);
    }
}
