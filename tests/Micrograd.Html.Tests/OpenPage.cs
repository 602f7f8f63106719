using Micrograd.Plotting;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests;

/// <summary>A saved picture that a browser opened from its file, without network, and all that the page said.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly string file;
    private readonly List<string> said = [];
    private readonly List<string> asked = [];

    private OpenPage(IPage page, string file)
    {
        Page = page;
        this.file = file;
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        page.Request += (_, request) => asked.Add(request.Url);
    }

    public IPage Page { get; }

    public static async Task<OpenPage> Of(
        Chromium chromium, Picture picture, string hash = "", BrowserNewContextOptions? options = null)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "graph.html");
        var open = new OpenPage(await chromium.NewPageAsync(options), HtmlPictures.SaveHtml(picture, file));
        await open.Page.GotoAsync(new Uri(file) + hash);
        return open;
    }

    public Task<string> Text(string selector) => Page.InnerTextAsync(selector);

    public Task<string> Sentence() => Text(".says");

    /// <summary>The gradient in the box of a node, as it is shown.</summary>
    public Task<string?> Grad(int node) => Page.TextContentAsync($"[data-node='{node}'] .g");

    public Task<string?> Data(int node) => Page.TextContentAsync($"[data-node='{node}'] .d");

    public Task WaitFor(string selector, string text) =>
        Assertions.Expect(Page.Locator(selector)).ToHaveTextAsync(text);

    public async Task Press(params string[] keys)
    {
        foreach (string key in keys)
            await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Presses a key so many times within the page: the browser does not paint each step.</summary>
    public Task PressInPage(string key, int times) => Page.EvaluateAsync(
        """
        ([key, times]) => {
          for (let i = 0; i < times; i++)
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        }
        """,
        new object[] { key, times });

    public async Task Choose(int node)
    {
        await Page.FocusAsync($"[data-node='{node}']");
        await Press("Enter");
    }

    /// <summary>Fails if the page reported anything, or asked for more than its own file.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(said);
        Assert.All(asked, url => Assert.StartsWith("file://", url, StringComparison.Ordinal));
        Assert.Single(asked);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
