namespace Micrograd.Html.Tests.Films;

/// <summary>Every number in the page is the engine's, to the last bit, however one came to the frame.</summary>
public class FilmWeightsTests(Chromium chromium)
{
    [Fact]
    public async Task Every_weight_of_every_frame_is_the_engines_after_stepping_forth_and_back()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.ClickAsync("first");
        for (int step = 0; step < training.Parameters.Count; step++)
        {
            Assert.Equal(training.Parameters[step], await page.ParametersAsync());
            await page.ClickAsync("forward", times: 1);
        }

        for (int step = training.Parameters.Count - 1; step >= 0; step--)
        {
            Assert.Equal(training.Parameters[step], await page.ParametersAsync());
            await page.ClickAsync("back", times: 1);
        }
    }

    [Fact]
    public async Task What_Adam_remembers_is_in_the_page_to_the_last_bit()
    {
        Training training = Trainings.Adam;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        Assert.Equal(training.Optimizer.Memory[0].Numbers, await page.NumbersAsync("theFilm.reel.frame.memories[0]"));
        Assert.Equal(training.Optimizer.Memory[1].Numbers, await page.NumbersAsync("theFilm.reel.frame.memories[1]"));
        Assert.StartsWith("The mean of gradients is ", await page.TextAsync("memories"), StringComparison.Ordinal);
        await page.ClickAsync("first");
        await page.UntilAsync("document.getElementById('memories').textContent.includes('gradients is 0 ')");
    }

    [Fact]
    public async Task The_losses_are_those_that_the_loop_reported()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        Assert.Equal(training.Losses, (await page.NumbersAsync("theFilm.reel.frames.map(frame => frame.loss)"))[..^1]);
        Assert.Equal("0.0109779", await page.TextAsync("loss-now"));
        Assert.Equal("100%", await page.TextAsync("accuracy"));
    }

    [Fact]
    public async Task A_weight_that_neurons_share_is_one_number_in_the_page()
    {
        var shared = new Value(0.5);
        var network = MLP.Of(
        [
            Layer.Of(
            [
                Neuron.Of([shared, 0.25], 0.1),
                Neuron.Of([-0.75, shared], -0.2, Activation.Sigmoid),
            ]),
            Layer.Of([Neuron.Of([1.5, shared], 0.0, Activation.Linear)]),
        ]);
        Example[] points = [new([1, 2], 1), new([-1, 0.5], -1), new([0.3, -0.7], 1)];
        var sgd = new Sgd(network.Parameters, 0.1);
        var film = new Film(network, points, FilmLoss.SquaredError, sgd);
        Training training = Trainings.Filmed(network, sgd, film, 5, _ => new Objective(Loss.SquaredError(
            points.Select(each => network.Predict(each.Inputs)), points.Select(each => each.Target))));
        await using FilmPage page = await FilmPage.OpenAsync(chromium, film);
        Assert.Equal(training.Parameters[^1], await page.ParametersAsync());
        await page.ClickAsync("first");
        for (int step = 1; step <= 5; step++)
        {
            await page.ClickAsync("one-step");
            // 1e-14: the sums of a shared weight are added in another order, and e^x is the browser's.
            double[] expected = training.Parameters[step], found = await page.ParametersAsync();
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        }
    }
}
