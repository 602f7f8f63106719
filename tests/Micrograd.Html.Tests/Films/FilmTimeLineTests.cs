using Microsoft.Playwright;

namespace Micrograd.Html.Tests.Films;

/// <summary>Every button and key of the time line.</summary>
public class FilmTimeLineTests(Chromium chromium)
{
    [Fact]
    public async Task A_film_opens_at_its_end_and_each_button_goes_where_it_says()
    {
        await using FilmPage page = await OpenAsync();
        Assert.Equal(12, await page.StepAsync());
        foreach ((string id, int step) in new[] { ("back", 11), ("first", 0), ("forward", 1), ("last", 12) })
        {
            await page.ClickAsync(id);
            Assert.Equal(step, await page.StepAsync());
            Assert.Equal($"{step}", await page.Browser.InputValueAsync("#frame"));
        }

        Assert.Equal("true", await page.Browser.GetAttributeAsync("#forward", "aria-disabled"));
        await page.ClickAsync("forward", times: 1);
        Assert.Equal(12, await page.StepAsync());
    }

    [Theory]
    [InlineData("body")]
    [InlineData("#frame")]
    [InlineData("#back")]
    public async Task The_keys_move_the_film_wherever_the_focus_is(string focus)
    {
        await using FilmPage page = await OpenAsync();
        await page.Browser.Locator(focus).FocusAsync();
        foreach ((string key, int step) in new[] { ("Home", 0), ("ArrowRight", 1), ("End", 12), ("ArrowLeft", 11) })
        {
            await page.Browser.Keyboard.PressAsync(key);
            Assert.Equal(step, await page.StepAsync());
        }
    }

    [Fact]
    public async Task A_key_in_a_field_belongs_to_the_field()
    {
        await using FilmPage page = await OpenAsync();
        await page.Browser.Locator("#rate").FocusAsync();
        await page.Browser.Keyboard.PressAsync("Home");
        await page.Browser.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(12, await page.StepAsync());
    }

    [Fact]
    public async Task Play_begins_again_at_the_end_and_stops_there_and_space_pauses_it()
    {
        await using FilmPage page = await OpenAsync();
        await page.ClickAsync("play");
        Assert.Equal("Pause", await page.Browser.GetAttributeAsync("#play", "aria-label"));
        await page.UntilAsync("theFilm.reel.frame.step > 0 && theFilm.reel.frame.step < 12");
        await page.Browser.EvaluateAsync("document.activeElement.blur()");
        await page.Browser.Keyboard.PressAsync("Space");
        Assert.Equal("Play", await page.Browser.GetAttributeAsync("#play", "aria-label"));
        await page.Browser.Keyboard.PressAsync("Space");
        await page.UntilAsync("theFilm.reel.frame.step === 12 && !theFilm.time.isPlaying");
        Assert.Equal("Play", await page.Browser.GetAttributeAsync("#play", "aria-label"));
    }

    [Fact]
    public async Task With_reduced_motion_the_film_plays_in_ten_quiet_leaps()
    {
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, Trainings.Moons.Film, new() { ReducedMotion = ReducedMotion.Reduce });
        await page.Browser.EvaluateAsync(
            "theFilm.seen = []; theFilm.reel.listeners.push(() => theFilm.seen.push(theFilm.reel.frame.step))");
        await page.ClickAsync("play");
        await page.UntilAsync("theFilm.seen.length >= 3");
        int[] seen = await page.Browser.EvaluateAsync<int[]>("theFilm.seen");
        Assert.Equal(0, seen[0]);
        Assert.Equal(11, seen[1]);
        Assert.Equal(0, seen[2] % 11);
        await page.ClickAsync("play");
    }

    [Fact]
    public async Task A_drag_over_the_loss_or_over_the_weights_moves_the_cursor()
    {
        await using FilmPage page = await OpenAsync();
        foreach (string canvas in new[] { "#loss", "#strip" })
        {
            ILocator chart = page.Browser.Locator(canvas);
            await chart.ScrollIntoViewIfNeededAsync();
            LocatorBoundingBoxResult box = (await chart.BoundingBoxAsync())!;
            await page.Browser.Mouse.MoveAsync(box.X + box.Width - 2, box.Y + 20);
            await page.Browser.Mouse.DownAsync();
            Assert.Equal(12, await page.StepAsync());
            await page.Browser.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
            Assert.InRange(await page.StepAsync(), 4, 7);
            await page.Browser.Mouse.MoveAsync(box.X + 1, box.Y + 20);
            Assert.Equal(0, await page.StepAsync());
            await page.Browser.Mouse.UpAsync();
            await page.Browser.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
            Assert.Equal(0, await page.StepAsync());
        }
    }

    [Fact]
    public async Task A_frame_is_said_once_it_rests_and_the_slider_tells_it_at_once()
    {
        await using FilmPage page = await OpenAsync();
        await page.UntilAsync("document.getElementById('said').textContent !== ''");
        await page.SlideAsync(3);
        await page.SlideAsync(0);
        Assert.Equal(
            "step 0, loss 0.8958, accuracy 50%", await page.Browser.GetAttributeAsync("#frame", "aria-valuetext"));
        await page.UntilAsync("document.getElementById('said').textContent.startsWith('Step 0')");
        Assert.Equal("Step 0, loss 0.8958, accuracy 50%.", await page.TextAsync("said"));
        Assert.Equal("status", await page.Browser.GetAttributeAsync("#said", "role"));
    }

    /// <summary>A grid of 48 cells at most while the cursor is dragged, of 128 once it rests.</summary>
    [Fact]
    public async Task The_map_is_coarse_while_the_cursor_is_dragged_and_fine_once_it_rests()
    {
        await using FilmPage page = await OpenAsync();
        await page.SlideAsync(5);
        await page.UntilAsync("theFilm.map.image.width === 48");
        await page.UntilAsync("theFilm.map.image.width === 128");
    }

    private Task<FilmPage> OpenAsync() => FilmPage.OpenAsync(chromium, Trainings.Adam.Film);
}
