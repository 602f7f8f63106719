using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Micrograd.Repl;
using Micrograd.Testing;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests;

public sealed class ReportTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("report-");
    private readonly List<string> messages = [];

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_a_report_with_output_pictures_an_error_and_a_twin(ColorScheme scheme)
    {
        Directory.CreateDirectory(At("fsharp"));
        File.WriteAllText(At("fsharp", "page.fsx"), "// # A page\nlet a = 1 // one\n// ## A part\nprintfn \"%d\" a\n");
        string text = $"""
            // # A page
            #load "{Repository.At("scripts", "kit.csx")}"
            using Micrograd.Plotting;
            // ## A part
            // With `code`, a [link](https://example.org) and a table:
            //
            // | a | b |
            // | --- | --- |
            // | 1 | 2 |
            /* a comment */ var x = "text"; string f(int i) => x + i; record R(int A);
            Save(Pictures.LossCurve([1, 0.5]), "loss");
            Console.Error.WriteLine("careful");
            WriteLine(f(1)); //> text2
            WriteLine(f(1));
            throw new Exception("no");
            WriteLine(f(2));
            """;
        IPage page = await Report(text, scheme);

        await page.GetByLabel("C#").CheckAsync();
        Assert.Empty((await page.RunAxe(Everything)).Violations.Select(Told));
        await page.GetByLabel("F#").CheckAsync();
        Assert.Empty((await page.RunAxe(Everything)).Violations.Select(Told));
    }

    [Fact]
    public async Task The_code_is_shown_in_F_sharp_when_the_switch_says_so_and_the_output_stays()
    {
        Directory.CreateDirectory(At("fsharp"));
        File.WriteAllText(At("fsharp", "page.fsx"), "// # A page\nlet a = 1\n// One.\nprintfn \"%d\" a\n");
        IPage page = await Report("// # A page\nvar a = 1;\n// One.\nWriteLine(a);\n//> 1\n", ColorScheme.Light);

        Assert.Equal(["var a = 1;", "WriteLine(a);"], await Visible(page, ".code"));
        await page.GetByLabel("F#").CheckAsync();
        Assert.Equal(["let a = 1", "printfn \"%d\" a"], await Visible(page, ".code"));
        Assert.Equal(["1"], await Visible(page, ".printed"));
    }

    [Fact]
    public async Task A_report_fits_a_window_of_320_pixels_and_asks_for_nothing()
    {
        IPage page = await Report(
            $"// # A page with a-very-long-word-{new string('x', 80)}\nWriteLine(\"{new string('y', 300)}\");\n",
            ColorScheme.Light);
        await page.SetViewportSizeAsync(320, 600);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task A_heading_of_the_contents_leads_to_its_part()
    {
        IPage page = await Report(
            "// # A page\n// ## One\n" + string.Concat(Enumerable.Repeat("WriteLine(1);\n", 60))
                + "// ## Two?\nWriteLine(2);\n",
            ColorScheme.Light);
        await page.GetByRole(AriaRole.Link, new() { Name = "Two?" }).ClickAsync();
        Assert.EndsWith("#two", page.Url, StringComparison.Ordinal);
        double top = await page.EvaluateAsync<double>("document.getElementById('two').getBoundingClientRect().top");
        Assert.InRange(top, -1, 600); // the last part cannot go up to the top of the window
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_film_stands_where_it_was_saved_and_can_be_rewound_there(ColorScheme scheme)
    {
        IPage page = await Report(
            $"""
            // # A page
            #load "{Repository.At("scripts", "kit.csx")}"
            using Micrograd;
            using Micrograd.Html;
            var net = new MLP(2, [2, 1], random: new PythonRandom(1));
            var points = Datasets.Moons(samples: 10, noise: 0.1, seed: 1);
            var film = new Film(net, points, FilmLoss.Hinge, title: "Ten \"points\" & a film");
            film.Add();
            film.Add();
            Save(film, "a-film-in-a-report");
            //> pictures/a-film-in-a-report.html
            """,
            scheme);
        Assert.False(File.Exists(Path.Combine("pictures", "a-film-in-a-report.html")));
        await page.Locator("iframe").ScrollIntoViewIfNeededAsync();
        IFrameLocator film = page.FrameLocator("iframe[title='Ten \"points\" & a film']");
        await Assertions.Expect(film.Locator("#step")).ToHaveTextAsync("2");
        await film.GetByRole(AriaRole.Button, new() { Name = "Back", Exact = true }).ClickAsync();
        await Assertions.Expect(film.Locator("#step")).ToHaveTextAsync("1");
        Assert.Equal("pictures/a-film-in-a-report.html", await page.InnerTextAsync("figcaption"));
        Assert.Empty((await page.RunAxe(Everything)).Violations.Select(Told));
        Assert.Empty(messages);
    }

    internal static AxeRunOptions Everything { get; } = new() { ResultTypes = [ResultType.Violations] };

    internal static string Told(AxeResultItem item) =>
        $"{item.Id}: {string.Join("; ", item.Nodes.Select(node => node.Html))}";

    private static async Task<string[]> Visible(IPage page, string selector) =>
        await page.EvaluateAsync<string[]>(
            "at => [...document.querySelectorAll(at)].filter(e => e.checkVisibility()).map(e => e.innerText)",
            selector);

    private string At(params string[] names) => Path.Combine([folder.FullName, .. names]);

    /// <summary>Writes the report of a page and opens it from the disk; the browser must not complain.</summary>
    private async Task<IPage> Report(string text, ColorScheme scheme)
    {
        File.WriteAllText(At("page.csx"), text);
        var errors = new StringWriter();
        CommandLine.Run(["report", At("page.csx"), "--out", At("page.html")], TextWriter.Null, errors);
        IPage page = await chromium.NewPageAsync(new() { ColorScheme = scheme });
        page.Console += (_, message) => messages.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Scheme is not ("file" or "data"))
                messages.Add(request.Url);
        };
        await page.GotoAsync(new Uri(At("page.html")).AbsoluteUri);
        Assert.Empty(messages);
        return page;
    }
}
