using Micrograd.Html.Documents;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests;

public class DocumentTests(Chromium chromium)
{
    [Fact]
    public async Task A_document_shows_its_body_and_its_title_as_text_and_the_browser_accepts_its_own_style()
    {
        IPage page = await chromium.NewPageAsync();
        List<string> messages = [];
        page.Console += (_, message) => messages.Add(message.Text);

        await page.SetContentAsync(new HtmlDocument("a < b") { Body = "<main>1 &lt; 2</main>" }.ToString());

        Assert.Equal("a < b", await page.TitleAsync());
        Assert.Equal("1 < 2", await page.InnerTextAsync("main"));
        Assert.Equal("none", await page.EvaluateAsync<string>(
            "getComputedStyle(document.body).getPropertyValue('background-image')"));
        Assert.Equal("16px", await page.EvaluateAsync<string>("getComputedStyle(document.body).paddingLeft"));
        Assert.Empty(messages);
    }
}
