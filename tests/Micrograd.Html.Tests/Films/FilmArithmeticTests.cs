namespace Micrograd.Html.Tests.Films;

/// <summary>Each row of the page's tables of activations and losses, held against the engine.</summary>
public class FilmArithmeticTests(Chromium chromium)
{
    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>()];

    public static TheoryData<string> Losses =>
    [
        nameof(FilmLoss.Hinge), nameof(FilmLoss.SquaredError), nameof(FilmLoss.MeanSquaredError),
        nameof(FilmLoss.BinaryCrossEntropy), nameof(FilmLoss.CrossEntropy), nameof(FilmLoss.CrossEntropyUnshifted),
    ];

    [Theory]
    [MemberData(nameof(Activations))]
    public async Task A_network_of_each_activation_gives_the_engines_scores_and_slopes(Activation activation)
    {
        var network = new MLP(3, [5, 4, 1], activation, activation, random: new PythonRandom(7));
        IReadOnlyList<Example> points = Points(3, [-1, 1]);
        await CompareAsync(network, new Film(network, points, FilmLoss.SquaredError), Loss.SquaredError(
            points.Select(point => network.Predict(point.Inputs)), points.Select(point => point.Target)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task Each_loss_and_its_slopes_are_the_engines(string name)
    {
        bool takesLogits = name.StartsWith(nameof(FilmLoss.CrossEntropy), StringComparison.Ordinal);
        bool takesShares = name == nameof(FilmLoss.BinaryCrossEntropy);
        double[] targets = takesLogits ? [0, 1, 2] : takesShares ? [0, 1, 0.25] : [-1, 1];
        var network = new MLP(2, [6, takesLogits ? 3 : 1], Activation.Relu, random: new PythonRandom(11));
        IReadOnlyList<Example> points = Points(2, targets);
        var loss = (FilmLoss)typeof(FilmLoss).GetProperty(name)!.GetValue(null)!;
        await CompareAsync(network, new Film(network, points, loss.WithL2(0.01)), LossOf(name, network, points)
            + Loss.L2(network.Parameters, 0.01));
    }

    private static Value LossOf(string name, MLP network, IReadOnlyList<Example> points)
    {
        IReadOnlyList<Value>[] outputs = [.. points.Select(point => network.PredictAll(point.Inputs))];
        IEnumerable<Value> scores = outputs.Select(output => output[0]);
        IEnumerable<double> targets = points.Select(point => point.Target);
        return name switch
        {
            nameof(FilmLoss.Hinge) => Loss.Hinge(scores, targets),
            nameof(FilmLoss.SquaredError) => Loss.SquaredError(scores, targets),
            nameof(FilmLoss.MeanSquaredError) => Loss.MeanSquaredError(scores, targets),
            nameof(FilmLoss.BinaryCrossEntropy) => Loss.BinaryCrossEntropy(scores, targets),
            nameof(FilmLoss.CrossEntropy) =>
                Loss.Mean(outputs.Zip(targets, (output, y) => Loss.CrossEntropy(output, (int)y))),
            _ => Loss.Mean(outputs.Zip(targets, (output, y) => Loss.CrossEntropyUnshifted(output, (int)y))),
        };
    }

    /// <summary>1e-12 of the largest: exp, log and tanh of the browser round otherwise than glibc's.</summary>
    private async Task CompareAsync(MLP network, Film film, Value loss)
    {
        network.ZeroGrad();
        loss.Backward();
        double[] slopes = [.. network.Parameters.Select(parameter => parameter.Grad)];
        await using FilmPage page = await FilmPage.OpenAsync(chromium, film);
        double[] found = await page.NumbersAsync("theFilm.trainer.gradient(theFilm.reel.frame.parameters).slopes");
        double[] losses = await page.NumbersAsync(
            "[theFilm.reel.frame.loss, theFilm.trainer.lossOf(theFilm.reel.frame.parameters), "
            + "theFilm.trainer.gradient(theFilm.reel.frame.parameters).loss]");
        Assert.Equal(loss.Data, losses[0]);
        Assert.Equal(loss.Data, losses[1], 1e-12 * Math.Abs(loss.Data));
        Assert.Equal(losses[1], losses[2]);
        double largest = slopes.Max(Math.Abs);
        Assert.True(largest > 0);
        Assert.All(slopes.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-12 * largest));
    }

    private static IReadOnlyList<Example> Points(int inputs, double[] targets)
    {
        var random = new PythonRandom(3);
        return [.. Enumerable.Range(0, 12).Select(i => new Example(
            [.. Enumerable.Range(0, inputs).Select(_ => random.Uniform(-2, 2))], targets[i % targets.Length]))];
    }
}
