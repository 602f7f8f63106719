namespace Micrograd.Html.Tests.Films;

/// <summary>The trainings whose films the tests look at, with the parameters as the engine had them.</summary>
internal static class Trainings
{
    /// <summary>Page 05's run.</summary>
    public static Training Moons { get; } = OfMoons(model => new Sgd(model.Parameters, learningRate: 1), 100);

    /// <summary>The same network moved by Adam, which remembers two numbers for each parameter.</summary>
    public static Training Adam { get; } = OfMoons(model => new Adam(model.Parameters, 0.01), 12);

    /// <summary>Page 06's run: three classes.</summary>
    public static Training YinYang { get; } = OfYinYang();

    public static Training Filmed(
        MLP network, Optimizer optimizer, Film film, int steps, Func<int, Objective> forward,
        Func<int, double>? schedule = null)
    {
        List<double[]> parameters = [Now(network)];
        TrainingRun run = Micrograd.Training.Run(optimizer, steps, forward, schedule, report: _ =>
        {
            film.Add();
            parameters.Add(Now(network));
        });
        return new Training(network, optimizer, film, run.Losses, parameters);
    }

    public static double[] Now(MLP network) => [.. network.Parameters.Select(parameter => parameter.Data)];

    private static Training OfMoons(Func<MLP, Optimizer> optimizerOf, int steps)
    {
        IReadOnlyList<Example> points = Datasets.Moons(samples: 100, noise: 0.1, seed: 1337);
        var model = new MLP(2, [16, 16, 1], Activation.Relu, random: new PythonRandom(1337));
        Optimizer optimizer = optimizerOf(model);
        var film = new Film(
            model,
            points,
            FilmLoss.Hinge.WithL2(1e-4),
            optimizer,
            classNames: ["outer", "inner"],
            title: "Moons & more");
        return Filmed(
            model, optimizer, film, steps, _ => new Objective(MoonsLoss(model, points)), k => 1.0 - 0.9 * k / 100);
    }

    public static Value MoonsLoss(MLP model, IReadOnlyList<Example> points) =>
        Loss.Hinge(points.Select(point => model.Predict(point.Inputs)), points.Select(point => point.Target))
        + Loss.L2(model.Parameters, 1e-4);

    private static Training OfYinYang()
    {
        var random = new XorShift64(42);
        IReadOnlyList<Example> train = Datasets.YinYang(random, samples: 100).Train;
        var model = new MLP(2, [8, 3], Activation.MathTanh, initialization: Initialization.Scaled, random: random);
        var optimizer = new Llm101nAdamW(model.Parameters, learningRate: 0.1, weightDecay: 1e-4);
        var film = new Film(
            model, train, FilmLoss.CrossEntropyUnshifted, optimizer, classNames: ["yin", "yang", "dots"]);
        return Filmed(model, optimizer, film, 100, _ => new Objective(Loss.Mean(train.Select(
            point => Loss.CrossEntropyUnshifted(model.PredictAll(point.Inputs), (int)point.Target)))));
    }
}

/// <param name="Network">After the training.</param>
/// <param name="Optimizer">The one that moved it.</param>
/// <param name="Film">The film of the training.</param>
/// <param name="Losses">As the loop reported them: before each step.</param>
/// <param name="Parameters">Before the first step and after each.</param>
internal sealed record Training(
    MLP Network, Optimizer Optimizer, Film Film, IReadOnlyList<double> Losses, IReadOnlyList<double[]> Parameters);
