using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Micrograd.Html.Tests.Chromium))]

namespace Micrograd.Html.Tests;

/// <summary>
/// One real browser for all tests: Debian's chromium, or the one that MICROGRAD_CHROMIUM names. Where there is none,
/// the tests that need it are skipped and say so; .ci/run installs it and fails if they did not run.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Path { get; } = new[]
    {
        Environment.GetEnvironmentVariable("MICROGRAD_CHROMIUM") ?? "",
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>
    /// A page in a fresh window, without network unless the options say otherwise; skips the test where there is no
    /// browser.
    /// </summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, "There is no chromium on this machine; MICROGRAD_CHROMIUM may name one.");
        options ??= new();
        options.Offline ??= true;
        IBrowserContext context = await browser!.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
