using System.Globalization;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Films;

/// <summary>A film in the browser, opened from the disk as a reader does.</summary>
internal sealed class FilmPage : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("film").FullName;
    private readonly List<string> messages = [];
    private readonly List<string> requests = [];

    private FilmPage(IPage browser) => Browser = browser;

    public IPage Browser { get; }

    /// <summary>All that the browser complained of.</summary>
    public IReadOnlyList<string> Messages => messages;

    /// <summary>What the page asked for, beside itself and what stands in it.</summary>
    public IEnumerable<string> Requests =>
        requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).Skip(1);

    public static async Task<FilmPage> OpenAsync(
        Chromium chromium, Film film, BrowserNewContextOptions? options = null)
    {
        var page = new FilmPage(await chromium.NewPageAsync(options));
        page.Browser.Console += (_, message) => page.messages.Add(message.Text);
        page.Browser.PageError += (_, error) => page.messages.Add(error);
        page.Browser.Request += (_, request) => page.requests.Add(request.Url);
        string path = film.Save(Path.Combine(page.folder, "film.html"));
        await page.Browser.GotoAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    /// <summary>The parameters of the frame that is shown, to the last bit.</summary>
    public async Task<double[]> ParametersAsync() => await NumbersAsync("theFilm.reel.frame.parameters");

    /// <summary>The numbers of a list in the page, to the last bit: each as its 16 hexadecimal digits.</summary>
    public async Task<double[]> NumbersAsync(string list)
    {
        string[] digits = await Browser.EvaluateAsync<string[]>(
            $"Array.from({list}, x => new BigUint64Array(new Float64Array([x]).buffer)[0].toString(16))");
        return [.. digits.Select(each =>
            BitConverter.UInt64BitsToDouble(ulong.Parse(each, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];
    }

    public Task<int> StepAsync() => Browser.EvaluateAsync<int>("theFilm.reel.frame.step");

    public Task ClickAsync(string id) => Browser.ClickAsync("#" + id);

    /// <summary>Clicks a button so many times, without Playwright's waits between.</summary>
    public Task ClickAsync(string id, int times) => Browser.EvaluateAsync(
        $"for (let i = 0; i < {times}; i++) document.getElementById('{id}').click()");

    public Task<string> TextAsync(string id) => Browser.InnerTextAsync("#" + id);

    /// <summary>
    /// Waits until a condition in the page holds, at most 20 seconds. Playwright's own wait evaluates text as a script,
    /// which the page forbids.
    /// </summary>
    public Task UntilAsync(string condition) => Browser.EvaluateAsync(
        $$"""
        new Promise((good, bad) => {
          const end = performance.now() + 20000;
          const look = () => {{condition}} ? good() : performance.now() < end ? setTimeout(look, 10)
            : bad(new Error(`never: {{condition}}`));
          look();
        })
        """);

    /// <summary>Moves the slider as a pointer does, without letting go.</summary>
    public Task SlideAsync(int at) => Browser.EvaluateAsync(
        $"theFilm.time.slider.value = {at}; theFilm.time.slider.dispatchEvent(new Event('input'))");

    public async ValueTask DisposeAsync()
    {
        await Browser.Context.CloseAsync();
        Directory.Delete(folder, recursive: true);
    }
}
