namespace Micrograd.Html.Tests.Films;

/// <summary>"Train on from here": the page's own training.</summary>
public class FilmTrainingTests(Chromium chromium)
{
    [Fact]
    public async Task With_nothing_changed_the_page_trains_as_the_engine_did_to_the_last_bit()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.ClickAsync("first");
        await page.ClickAsync("one-step", times: 100);

        Assert.Equal(training.Parameters[100], await page.ParametersAsync());
        double[] losses = await page.NumbersAsync("theFilm.reel.frames.map(frame => frame.loss)");
        Assert.Equal(training.Losses, losses[..^1]);
        Assert.Equal("100 (yours)", await page.TextAsync("step"));
    }

    [Fact]
    public async Task From_any_frame_with_another_rate_the_losses_are_the_engines()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.SlideAsync(40);
        await page.Browser.FillAsync("#rate", "0.25");
        await page.ClickAsync("train");
        await page.UntilAsync("theFilm.reel.frame.step >= 60");
        await page.ClickAsync("train");
        Assert.Equal("Train on from step", await page.TextAsync("train-verb"));
        double[] losses = await page.NumbersAsync("theFilm.reel.frames.map(frame => frame.loss)");

        MLP copy = Copy(training.Network, training.Parameters[40]);
        IReadOnlyList<Example> points = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337);
        Micrograd.TrainingRun run = Micrograd.Training.Run(
            new Sgd(copy.Parameters, 0.25), 20, _ => new Objective(Trainings.MoonsLoss(copy, points)));
        Assert.Equal(run.Losses, losses[40..60]);
    }

    [Fact]
    public async Task A_training_made_with_Adam_goes_on_with_plain_Sgd_and_the_page_says_so()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.YinYang.Film);
        Assert.Equal(
            "The film was made with Llm101nAdamW. The page trains on with plain Sgd, so its losses go another way.",
            await page.TextAsync("not-plain"));
        await page.ClickAsync("one-step");
        Assert.Equal(
            "This step was made in the page with Sgd, which remembers nothing.", await page.TextAsync("memories"));

        MLP copy = Copy(Trainings.YinYang.Network, Trainings.YinYang.Parameters[100]);
        IReadOnlyList<Example> train = Datasets.YinYang(new XorShift64(42), samples: 100).Train;
        Micrograd.Training.Run(new Sgd(copy.Parameters, 0.1), 1, _ => new Objective(Loss.Mean(train.Select(
            point => Loss.CrossEntropyUnshifted(copy.PredictAll(point.Inputs), (int)point.Target)))));
        // 1e-13: the browser's exp and tanh round otherwise than glibc's.
        Assert.All(
            Trainings.Now(copy).Zip(await page.ParametersAsync()),
            pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }

    [Fact]
    public async Task A_step_of_ones_own_can_be_rewound_and_the_film_comes_back_as_it_was()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.SlideAsync(10);
        Assert.False(await page.Browser.IsVisibleAsync("#reset"));
        await page.ClickAsync("one-step");
        await page.ClickAsync("one-step");
        Assert.Equal("12", await page.Browser.GetAttributeAsync("#frame", "max"));
        await page.ClickAsync("back");
        await page.ClickAsync("back");
        Assert.Equal(training.Parameters[10], await page.ParametersAsync());
        await page.ClickAsync("reset");
        Assert.Equal("100", await page.Browser.GetAttributeAsync("#frame", "max"));
        Assert.Equal("10", await page.TextAsync("step"));
        await page.ClickAsync("last");
        Assert.Equal(training.Parameters[100], await page.ParametersAsync());
    }

    [Fact]
    public async Task The_recorded_rate_comes_back_and_a_rate_that_is_too_large_ends_with_a_word()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.Moons.Film);
        await page.ClickAsync("first");
        Assert.Equal("1", await page.Browser.InputValueAsync("#rate"));
        await page.Browser.FillAsync("#rate", "1e9");
        await page.ClickAsync("train");
        await page.UntilAsync("document.getElementById('train-says').textContent !== ''");
        Assert.Equal(
            "The loss is not a finite number here. Go back, and take a smaller rate.",
            await page.TextAsync("train-says"));
        Assert.Equal("Train on from step", await page.TextAsync("train-verb"));
        await page.ClickAsync("reset");
        await page.ClickAsync("first");
        await page.ClickAsync("recorded-rate");
        Assert.Equal("1", await page.Browser.InputValueAsync("#rate"));
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task A_rate_that_is_no_number_is_asked_for()
    {
        var network = new MLP(2, [2, 1]);
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, new Film(network, [new Example([1, 2], 1)], FilmLoss.SquaredError));
        await page.ClickAsync("train");
        await page.UntilAsync("document.getElementById('train-says').textContent !== ''");
        Assert.Equal("Type a learning rate first.", await page.TextAsync("train-says"));
        await page.Browser.FillAsync("#rate", "0.1");
        await page.ClickAsync("one-step");
        Assert.Equal(1, await page.StepAsync());
        Assert.Equal("", await page.TextAsync("train-says"));
    }

    [Fact]
    public async Task A_loss_of_ones_own_is_shown_and_not_trained_on()
    {
        var network = new MLP(2, [2, 1]);
        Example[] points = [new([1, 2], 1), new([0, 1], -1)];
        var film = new Film(network, points, FilmLoss.Own(() => network.Predict([1, 2]).Pow(4)));
        await using FilmPage page = await FilmPage.OpenAsync(chromium, film);
        Assert.Equal(network.Predict([1, 2]).Pow(4).Data, (await page.NumbersAsync("[theFilm.reel.frame.loss]"))[0]);
        Assert.False(await page.Browser.IsVisibleAsync("#train-part"));
        Assert.Equal(
            "The loss of this training is one of its author's own, which the page does not know. "
            + "So it cannot train on.",
            await page.TextAsync("no-train"));
        Assert.Empty(page.Messages);
    }

    private static MLP Copy(MLP network, double[] parameters)
    {
        var copy = MLP.FromJson(network.ToJson());
        foreach ((Value parameter, double number) in copy.Parameters.Zip(parameters))
            parameter.Data = number;
        return copy;
    }
}
