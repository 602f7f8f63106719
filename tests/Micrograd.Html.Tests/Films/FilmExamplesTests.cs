using System.Globalization;

namespace Micrograd.Html.Tests.Films;

/// <summary>The chosen example, added points, and the tables of numbers.</summary>
public class FilmExamplesTests(Chromium chromium)
{
    [Fact]
    public async Task A_click_on_the_map_chooses_the_example_there_and_its_slopes_are_the_engines()
    {
        Training training = Trainings.Moons;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.SlideAsync(3);
        await ClickMapAsync(page, "theFilm.map.plane.pixelOf(...theFilm.examples.at(41))");
        await page.UntilAsync("document.getElementById('example').value === '42'");
        await page.Browser.ClickAsync("#neurons summary");
        await page.UntilAsync("document.querySelectorAll('#neurons-rows tr').length === 33");

        Example point = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337)[41];
        MLP copy = Before(training, step: 3);
        Value score = copy.Predict(point.Inputs), loss = Loss.Hinge([score], [point.Target]);
        loss.Backward();
        IReadOnlyList<string> last = await LastRowAsync(page, "neurons");
        Assert.Equal("layer 3, neuron 1, linear", last[0]);
        Assert.Equal(score.Data, Number(last[2]));
        Assert.Equal(score.Grad, Number(last[3]));
        Assert.Equal(
            copy.Parameters.Select(parameter => parameter.Grad),
            await page.NumbersAsync("theFilm.trainer.weightSlopes"));
    }

    [Fact]
    public async Task An_example_is_chosen_by_its_number_too_and_its_sentence_says_whether_it_is_right()
    {
        MLP before = Before(Trainings.Moons, step: 0);
        (int at, Example point) = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337).Index().First(
            each => before.Predict(each.Item.Inputs).Data < 0 && each.Item.Target > 0);
        double score = before.Predict(point.Inputs).Data;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.Moons.Film);
        await page.ClickAsync("first");
        await page.Browser.FillAsync("#example", $"{at + 1}");
        await page.UntilAsync("document.getElementById('example-says').textContent.includes('wrong')");
        Assert.EndsWith(
            $", target inner. The network gives −{-score:G4}: outer. That is wrong. Its loss is {1 - score:G4}.",
            await page.TextAsync("example-says"),
            StringComparison.Ordinal);
        foreach (string shown in new[] { "weights", "slopes", "parts" })
            await page.Browser.SelectOptionAsync("#drawing-shows", shown);
        await page.Browser.FillAsync("#example", "1000");
        Assert.Equal(at, await page.Browser.EvaluateAsync<int>("theFilm.points.selected"));
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task A_point_that_a_click_adds_is_trained_on_and_can_be_taken_away()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.Moons.Film);
        await page.SlideAsync(30);
        await page.ClickAsync("click-adds");
        await page.Browser.SelectOptionAsync("#point-class", "1");
        await ClickMapAsync(page, "theFilm.map.plane.pixelOf(-0.5, 1)");
        Assert.Equal(101, await page.Browser.EvaluateAsync<int>("theFilm.examples.count"));
        await page.UntilAsync("document.getElementById('point-added').textContent !== ''");
        string added = await page.TextAsync("point-added");
        Assert.StartsWith("You added 1 point. The loss of this frame with it is ", added, StringComparison.Ordinal);
        await page.ClickAsync("one-step");
        Assert.NotEqual(Trainings.Moons.Parameters[31], await page.ParametersAsync());

        await page.ClickAsync("clear-points");
        await page.UntilAsync("document.getElementById('clear-points').hidden");
        Assert.Equal(100, await page.Browser.EvaluateAsync<int>("theFilm.examples.count"));
        await page.ClickAsync("back");
        await page.ClickAsync("one-step");
        Assert.Equal(Trainings.Moons.Parameters[31], await page.ParametersAsync());
    }

    [Fact]
    public async Task A_point_is_added_by_its_numbers_with_the_keyboard_alone()
    {
        await using FilmPage page = await FilmPage.OpenAsync(chromium, Trainings.YinYang.Film);
        await page.Browser.Locator("#point-class").FocusAsync();
        await page.Browser.Keyboard.PressAsync("ArrowDown");
        await page.Browser.Keyboard.PressAsync("ArrowDown");
        await page.Browser.Keyboard.PressAsync("Tab");
        await page.Browser.Keyboard.PressAsync("Enter");
        Assert.Equal("Give x₁, x₂ and a target, each a number.", await page.TextAsync("point-says"));
        await page.Browser.Keyboard.TypeAsync("0.5");
        await page.Browser.Keyboard.PressAsync("Tab");
        await page.Browser.Keyboard.TypeAsync("-0.25");
        await page.Browser.Keyboard.PressAsync("Enter");
        Assert.Equal("", await page.TextAsync("point-says"));
        double[] added = await page.NumbersAsync("[...theFilm.examples.at(80), theFilm.examples.targets[80]]");
        Assert.Equal([0.5, -0.25, 2], added);
        Assert.Equal("81", await page.Browser.InputValueAsync("#example"));
    }

    [Fact]
    public async Task The_tables_hold_every_digit_of_the_weights_and_the_words_of_each_prediction()
    {
        Training training = Trainings.Adam;
        await using FilmPage page = await FilmPage.OpenAsync(chromium, training.Film);
        await page.Browser.SelectOptionAsync("#layer", "2");
        await page.Browser.ClickAsync("#weights summary");
        await page.UntilAsync("document.querySelectorAll('#weights-rows tr').length === 17");
        IReadOnlyList<string> bias = await LastRowAsync(page, "weights");
        Assert.Equal(4, bias.Count);
        Assert.Equal("neuron 1, bias", bias[0]);
        Assert.Equal(training.Parameters[12][^1], Number(bias[1]));
        await page.Browser.ClickAsync("#predictions summary");
        await page.UntilAsync("document.querySelectorAll('#predictions-rows tr').length === 100");
        string first = await page.Browser.Locator("#predictions-rows tr").First.InnerTextAsync();
        Assert.Matches(@"^1\t1.122, 0.08148\touter\t[−0-9.]+\t(outer, right|inner, wrong)$", first);
    }

    [Fact]
    public async Task A_network_with_another_number_of_inputs_has_predictions_in_place_of_a_map()
    {
        Example[] four = [new([2, 3, -1], 1), new([3, -1, 0.5], -1), new([0.5, 1, 1], -1), new([1, 1, -1], 1)];
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, new Film(new MLP(3, [4, 4, 1]), four, FilmLoss.SquaredError));
        Assert.Equal(
            "The network has 3 inputs, and a map shows two. Here are the predictions for each example.",
            await page.TextAsync("no-map"));
        Assert.False(await page.Browser.IsVisibleAsync("#map"));
        Assert.Equal(4, await page.Browser.Locator("#predictions-rows tr").CountAsync());
        Assert.Empty(page.Messages);
    }

    [Fact]
    public async Task Targets_that_are_no_classes_have_a_map_of_the_score_and_no_accuracy()
    {
        Example[] surface = [.. Enumerable.Range(0, 20).Select(i => new Example([i % 5, i / 5], 0.3 * i - 2))];
        await using FilmPage page = await FilmPage.OpenAsync(
            chromium, new Film(new MLP(2, [4, 1], Activation.Relu), surface, FilmLoss.MeanSquaredError));
        Assert.Equal("·", await page.TextAsync("accuracy"));
        Assert.True(await page.Browser.IsVisibleAsync("#map"));
        Assert.False(await page.Browser.IsVisibleAsync("#point-class"));
        await page.Browser.FillAsync("#point-target", "0.75");
        await page.ClickAsync("click-adds");
        await ClickMapAsync(page, "theFilm.map.plane.pixelOf(2.5, 1.5)");
        Assert.Equal(0.75, await page.Browser.EvaluateAsync<double>("theFilm.examples.targets[20]"));
        Assert.Empty(page.Messages);
    }

    /// <summary>The network as it was before a step.</summary>
    private static MLP Before(Training training, int step)
    {
        var copy = MLP.FromJson(training.Network.ToJson());
        foreach ((Value parameter, double number) in copy.Parameters.Zip(training.Parameters[step]))
            parameter.Data = number;
        return copy;
    }

    private static Task<IReadOnlyList<string>> LastRowAsync(FilmPage page, string table) =>
        page.Browser.Locator($"#{table}-rows tr").Last.Locator("th, td").AllInnerTextsAsync();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static async Task ClickMapAsync(FilmPage page, string place)
    {
        await page.Browser.HoverAsync("#map"); // waits until the map has its place and its size
        double[] at = await page.NumbersAsync(place);
        await page.Browser.ClickAsync("#map", new() { Position = new() { X = (float)at[0], Y = (float)at[1] } });
    }
}
