using Micrograd.Html.Films;

namespace Micrograd.Html;

/// <summary>A training to rewind, as one HTML file: step by step, back and forth, and on from any step.</summary>
/// <remarks>
/// The page shows the decision map (of a network with two inputs), the loss, one example on its way through the
/// network, every parameter and what the optimizer remembers. All numbers are those of the training, to the last bit.
/// </remarks>
/// <example>
/// <code>
/// var film = new Film(net, points, FilmLoss.Hinge, sgd);
/// Training.Run(sgd, 100, Forward, report: _ => film.Add());
/// film.Save("training.html");
/// </code>
/// </example>
public sealed partial class Film
{
    // Above these each second frame is dropped. A million numbers are 8 MB, and 11 MB in the file.
    private const int MostNumbers = 1_000_000;
    private const int MostFrames = 2_000;

    private readonly List<Frame> frames = [];
    private readonly List<double> rates = [];
    private readonly int[] places; // where the optimizer has each parameter; -1 where it does not move it
    private readonly int memories;
    private int every;
    private int steps;

    /// <summary>Begins a film, with the network as it is now as its first frame.</summary>
    /// <param name="network">The network that is trained.</param>
    /// <param name="examples">The examples that it learns from.</param>
    /// <param name="loss">The loss of the training, such as <c>FilmLoss.Hinge.WithL2(1e-4)</c>.</param>
    /// <param name="optimizer">The one that moves the parameters, to show its rate and what it remembers.</param>
    /// <param name="every">A frame is kept after each so many steps, 1 or more.</param>
    /// <param name="classNames">The names of the classes, in the order of their numbers.</param>
    /// <param name="title">The title of the page.</param>
    /// <exception cref="ArgumentException">
    /// There are no examples, or they do not fit the network, the loss or the names.
    /// </exception>
    public Film(
        MLP network,
        IEnumerable<Example> examples,
        FilmLoss loss,
        Optimizer? optimizer = null,
        int every = 1,
        IEnumerable<string>? classNames = null,
        string title = "A training to rewind")
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(title);
        if (every < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(every), $"A film was asked to keep a frame every {every} steps. Give 1 or more.");
        }

        Network = network;
        Examples = FilmChecks.Examples(examples, network, loss);
        Loss = loss;
        Optimizer = optimizer;
        Title = title;
        this.every = every;
        Classes = FilmClasses.Of(network, loss, Examples);
        FilmChecks.Targets(Classes, loss, Examples);
        ClassNames = FilmChecks.Names(classNames, Classes);
        Targets = [.. Examples.Select(example => example.Target)];

        var known = (optimizer?.Parameters ?? []).Index().ToDictionary(each => each.Item, each => each.Index);
        places = [.. network.Parameters.Select(parameter => known.GetValueOrDefault(parameter, -1))];
        memories = optimizer?.Memory.Count ?? 0;
        rates.Add(optimizer?.LearningRate ?? double.NaN);
        frames.Add(Now());
    }

    internal MLP Network { get; }

    internal IReadOnlyList<Example> Examples { get; }

    internal IReadOnlyList<double> Targets { get; }

    internal FilmLoss Loss { get; }

    internal Optimizer? Optimizer { get; }

    internal FilmClasses Classes { get; }

    internal IReadOnlyList<string> ClassNames { get; }

    internal string Title { get; }

    /// <summary>The learning rate before the first step, then that of each step.</summary>
    internal IReadOnlyList<double> Rates => rates;

    /// <summary>Call it after each step of the training: a frame of the network as it is now.</summary>
    /// <remarks>
    /// A film of more than 2,000 frames or 8 MB drops each second frame, and from then on keeps half as many.
    /// </remarks>
    public void Add()
    {
        steps++;
        rates.Add(Optimizer?.LearningRate ?? double.NaN);
        if (steps % every != 0)
            return;
        frames.Add(Now());
        bool isTooLarge = frames.Count > MostFrames || (long)frames.Count * frames[0].Numbers.Length > MostNumbers;
        if (!isTooLarge || frames.Count == 2)
            return;
        every *= 2;
        frames.RemoveAll(frame => frame.Step % every != 0);
    }

    /// <summary>How many frames, and of what, such as <c>Film(101 frames of 337 parameters)</c>.</summary>
    public override string ToString() =>
        $"Film({Counted.Of(frames.Count, "frame")} of {Counted.Of(Network.Parameters.Count, "parameter")})";

    /// <summary>The frames, and the network as it is now if it was trained since the last one.</summary>
    internal IReadOnlyList<Frame> Frames() => frames[^1].Step == steps ? [.. frames] : [.. frames, Now()];

    private Frame Now()
    {
        IReadOnlyList<Value>[] outputs = [.. Examples.Select(example => Network.PredictAll(example.Inputs))];
        double loss = Loss.Of(Network, outputs, Targets);
        IEnumerable<double[]> numbers = outputs.Select(each => each.Select(output => output.Data).ToArray());
        return new Frame(steps, Numbers(), loss, Classes.Accuracy(numbers, Targets));
    }

    private double[] Numbers()
    {
        IReadOnlyList<Value> parameters = Network.Parameters;
        double[] numbers = new double[parameters.Count * (1 + memories)];
        for (int i = 0; i < parameters.Count; i++)
            numbers[i] = parameters[i].Data;
        for (int kind = 0; kind < memories; kind++)
        {
            IReadOnlyList<double> remembered = Optimizer!.Memory[kind].Numbers;
            for (int i = 0; i < parameters.Count; i++)
                numbers[(1 + kind) * parameters.Count + i] = places[i] < 0 ? double.NaN : remembered[places[i]];
        }

        return numbers;
    }
}
