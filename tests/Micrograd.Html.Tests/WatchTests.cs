using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Micrograd.Html.Tests;

public class WatchTests(Chromium chromium, WatchedFolder folder) : IClassFixture<WatchedFolder>
{
    [Fact]
    public async Task A_save_shows_the_new_output_and_marks_it_in_words()
    {
        folder.Write("save.csx", "WriteLine(\"one\");\n\n// Between.\nWriteLine(\"same\");\n");
        IPage page = await folder.Open(chromium, "save.csx");
        await Shows(page, "one");
        await Said(page, "Ran in");
        Assert.Equal(0, await page.Locator("[data-mark]").CountAsync());

        folder.Write("save.csx", "WriteLine(\"two\");\n\n// Between.\nWriteLine(\"same\");\n");
        await Expect(page.Locator("[data-mark=changed] .printed")).ToHaveTextAsync("two", Soon);
        Assert.Equal("\"changed\"", await page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('[data-mark=changed]'), '::before').content"));
        Assert.Equal(2, await page.Locator("[data-mark=changed]").CountAsync()); // the code and its output
    }

    [Fact]
    public async Task A_compile_error_stands_below_its_line_and_goes_when_it_is_mended()
    {
        folder.Write("error.csx", "var a = 1;\nWriteLine(b);\nWriteLine(a);\n");
        IPage page = await folder.Open(chromium, "error.csx");
        await Shows(page, "error CS0103: The name 'b' does not exist in the current context");
        Assert.Equal("WriteLine(b);", await page.InnerTextAsync("#line-2"));
        await Said(page, "The page has an error.");

        folder.Write("error.csx", "var a = 1;\nWriteLine(a);\n");
        await Said(page, "Ran in");
        Assert.Equal("1", await page.InnerTextAsync(".printed"));
    }

    [Fact]
    public async Task Output_appears_while_an_endless_page_runs_and_Stop_ends_it()
    {
        folder.Write("endless.csx", "WriteLine(\"before\");\nwhile (true) { }\n");
        IPage page = await folder.Open(chromium, "endless.csx");
        await Shows(page, "before");
        await Said(page, "Running");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Said(page, "Stopped after");
        await Shows(page, "You stopped the page.");
        Assert.False(await page.Locator("#stop").IsVisibleAsync());
    }

    [Fact]
    public async Task A_new_save_ends_an_endless_page()
    {
        folder.Write("loop.csx", "WriteLine(\"round\");\nwhile (true) { }\n");
        IPage page = await folder.Open(chromium, "loop.csx");
        await Shows(page, "round");
        folder.Write("loop.csx", "WriteLine(\"over\");\n");
        await Said(page, "Ran in");
        Assert.Equal("over", await page.InnerTextAsync(".printed"));
    }

    [Theory]
    [InlineData("exit.csx", "Environment.Exit(3);", "Ended with exit code 3 after")]
    [InlineData("crash.csx", "int F(int x) => F(x + 1) + 1;\nF(1);", "Ended with exit code")]
    [InlineData("thrown.csx", "throw new Exception(\"no\");", "Ended with an error after")]
    public async Task A_page_that_ends_its_process_does_not_end_the_server(string name, string end, string status)
    {
        folder.Write(name, $"WriteLine(\"before\");\n{end}\n");
        IPage page = await folder.Open(chromium, name);
        await Said(page, status);
        await Shows(page, "before");
        folder.Write(name, "WriteLine(\"and on\");\n");
        await Shows(page, "and on");
    }

    [Fact]
    public async Task Two_browsers_show_the_same_page()
    {
        folder.Write("two.csx", "WriteLine(\"one\");\n");
        IPage first = await folder.Open(chromium, "two.csx"), second = await folder.Open(chromium, "two.csx");
        await Shows(first, "one");
        await Shows(second, "one");
        folder.Write("two.csx", "WriteLine(\"three\");\n");
        await Shows(first, "three");
        await Shows(second, "three");
    }

    [Fact]
    public async Task A_file_that_an_editor_replaces_and_one_that_is_deleted_and_comes_back_are_followed()
    {
        folder.Write("editor.csx", "WriteLine(\"one\");\n");
        IPage page = await folder.Open(chromium, "editor.csx");
        await Shows(page, "one");
        folder.Replace("editor.csx", "WriteLine(\"two\");\n");
        await Shows(page, "two");
        File.Delete(folder.At("editor.csx"));
        await Said(page, "The page's file is gone. It runs again when it is back.");
        folder.Write("editor.csx", "WriteLine(\"three\");\n");
        await Shows(page, "three");
    }

    [Fact]
    public async Task A_file_that_the_page_loads_is_followed_also_when_it_was_missing()
    {
        folder.Write("loads.csx", "#load \"parts/loaded.csx\"\nWriteLine(Given);\n");
        IPage page = await folder.Open(chromium, "loads.csx");
        await Shows(page, "error CS1504");
        Directory.CreateDirectory(folder.At("parts"));
        folder.Write("parts/loaded.csx", "var Given = \"by the file\";\n");
        await Shows(page, "by the file");
        folder.Write("parts/loaded.csx", "var Given = \"by another\";\n");
        await Shows(page, "by another");
    }

    [Fact]
    public async Task The_place_on_the_screen_stays_when_more_is_printed_above()
    {
        const string below = "// ## Here\nWriteLine(\"below\");\n\n// More.\n";
        string end = string.Concat(Enumerable.Range(0, 40).Select(i => $"// Paragraph {i}.\n\nvar a{i} = {i};\n\n"));
        folder.Write("place.csx", $"for (int i = 0; i < 40; i++)\n    WriteLine(i);\n\n{below}{end}");
        IPage page = await folder.Open(chromium, "place.csx");
        await Said(page, "Ran in");
        await page.EvaluateAsync("scrollTo(0, document.getElementById('here').getBoundingClientRect().top - 60)");
        double before = await Top(page);
        folder.Write("place.csx", $"for (int i = 0; i < 70; i++)\n    WriteLine(i);\n\n{below}{end}");
        await Shows(page, "69");
        await Said(page, "Ran in");
        Assert.InRange(await Top(page) - before, -1, 1); // a pixel: the window scrolls by whole ones
    }

    [Fact]
    public async Task An_F_sharp_page_runs_under_fsi_and_its_output_stands_beside_its_answers()
    {
        folder.Write(
            "sharp.fsx",
            "// # In F#\nlet a = 20 + 1\nprintfn \"%d\" a\n//> 21\n\n// Then.\nprintfn \"end\"\n//> end\n");
        IPage page = await folder.Open(chromium, "sharp.fsx");
        await Said(page, "Ran in");
        Assert.Equal(["21", "end"], await page.Locator(".printed").AllInnerTextsAsync());
        Assert.Equal("In F#", await page.InnerTextAsync("h1"));
        folder.Write("sharp.fsx", "// # In F#\nlet a = 20 + b\n");
        await Shows(page, "error FS0039");
        Assert.Equal("let a = 20 + b", await page.InnerTextAsync("#line-2"));
    }

    [Fact]
    public async Task The_index_shows_the_pages_of_the_folder_and_leads_to_them()
    {
        IPage page = await folder.Open(chromium, "");
        await page.GetByRole(AriaRole.Link, new() { Name = "First" }).ClickAsync();
        await Said(page, "Ran in");
        Assert.Equal("1", await page.InnerTextAsync(".printed"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_a_watched_page(ColorScheme scheme)
    {
        string name = $"axe-{scheme}.csx";
        const string text = "// # A page\n// ## One\nWriteLine(1);\n// ## Two\n";
        folder.Write(name, text + "WriteLine(2);\nthrow new Exception(\"no\");\n");
        IPage page = await folder.Open(chromium, name, scheme);
        await Said(page, "Ended with an error");
        // It waits: a loop would take a processor from all tests that follow.
        folder.Write(name, text + "WriteLine(3);\nSystem.Threading.Thread.Sleep(-1);\n");
        await Said(page, "Running");
        Assert.Empty((await page.RunAxe(ReportTests.Everything)).Violations.Select(ReportTests.Told));
    }

    private static LocatorAssertionsToHaveTextOptions Soon { get; } = new() { Timeout = WatchedFolder.Patience };

    private static Task Shows(IPage page, string text) =>
        Expect(page.Locator("main")).ToContainTextAsync(text, new() { Timeout = WatchedFolder.Patience });

    private static Task Said(IPage page, string status) =>
        Expect(page.Locator("#status")).ToContainTextAsync(status, new() { Timeout = WatchedFolder.Patience });

    private static Task<double> Top(IPage page) =>
        page.EvaluateAsync<double>("document.getElementById('here').getBoundingClientRect().top");
}
