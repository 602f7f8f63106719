using System.Text;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Films;

/// <summary>The film as a document: alone, small, readable in every way.</summary>
public class FilmDocumentTests(Chromium chromium)
{
    [Fact]
    public void Page_05s_film_is_smaller_than_half_a_megabyte() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Trainings.Moons.Film.ToHtml()), 400_000, 500_000);

    [Fact]
    public async Task It_asks_for_nothing_and_complains_of_nothing()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.Moons.Film);
        Assert.Equal("Moons & more", await page.Browser.TitleAsync());
        Assert.Equal(
            "A network 2-16-16-1 of 337 parameters, 100 examples, loss Hinge + 0.0001·Σp², Sgd, 100 steps.",
            await page.Browser.InnerTextAsync(".about"));
        await page.ClickAsync("play");
        await page.UntilAsync("theFilm.reel.frame.step > 5");
        await page.ClickAsync("train");
        await page.UntilAsync("theFilm.reel.hasOwn");
        Assert.Empty(page.Requests);
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Without_JavaScript_it_shows_the_last_frames_decisions_and_the_table_of_losses()
    {
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, Trainings.Moons.Film, new() { JavaScriptEnabled = false });
        Assert.True(await page.Browser.IsVisibleAsync("img[alt='The decisions after step 100.']"));
        Assert.True(await page.Browser.IsVisibleAsync("img[alt='The loss of each frame.']"));
        Assert.False(await page.Browser.IsVisibleAsync("#film"));
        Assert.Equal(101, await page.Browser.Locator("#losses tbody tr").CountAsync());
        Assert.Equal(
            "0\t0.8958441028683222\t50%\t1", await page.Browser.Locator("#losses tbody tr").First.InnerTextAsync());
    }

    [Fact]
    public async Task The_pictures_without_JavaScript_are_pictures_to_the_browser()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.YinYang.Film);
        int[] widths = await page.Browser.EvaluateAsync<int[]>(
            """
            (() => {
              const text = document.querySelector("noscript").textContent;
              return Promise.all([...text.matchAll(/src='([^']+)'/g)].map(async match => {
                const image = new Image();
                image.src = match[1];
                await image.decode();
                return image.naturalWidth;
              }));
            })()
            """);
        Assert.Equal([800, 800], widths);
        Assert.Empty(page.Messages);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_with_every_part_open(ColorScheme colors, int width)
    {
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium,
            Trainings.Adam.Film,
            new() { ColorScheme = colors, ViewportSize = new() { Width = width, Height = 900 } });
        await page.Browser.EvaluateAsync("for (const part of document.querySelectorAll('details')) part.open = true");
        await page.ClickAsync("one-step");
        await page.Browser.FillAsync("#rate", "");
        await page.ClickAsync("click-adds");
        await page.UntilAsync("document.querySelectorAll('#weights-rows tr').length > 0");
        AxeResult result = await page.Browser.RunAxe();
        Assert.Empty(result.Violations.Select(each => $"{each.Id}: {each.Help} {each.Nodes[0].Html}"));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(900)]
    public async Task It_is_as_wide_as_its_window_and_no_wider(int width)
    {
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, Trainings.Moons.Film, new() { ViewportSize = new() { Width = width, Height = 700 } });
        await page.Browser.EvaluateAsync("for (const part of document.querySelectorAll('details')) part.open = true");
        await page.UntilAsync("document.querySelectorAll('#weights-rows tr').length > 0");
        Assert.Equal(width, await page.Browser.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_classes_of_a_map_differ_by_marks_and_the_theme_changes_with_the_system()
    {
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, Trainings.YinYang.Film, new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(["yin", "yang", "dots"], await page.Browser.Locator("#legend li").AllInnerTextsAsync());
        await page.Browser.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.UntilAsync("theFilm.colors.paper === '#16161a'");
    }
}
