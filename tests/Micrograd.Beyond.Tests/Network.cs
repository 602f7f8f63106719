namespace Micrograd.Beyond.Tests;

/// <summary>Networks that leave the engine, by name, and the batches that they are asked about.</summary>
internal static class Network
{
    private static readonly Dictionary<string, Func<MLP>> All = new()
    {
        ["lecture"] = Lecture,
        ["moons"] = Moons,
        ["yin-yang"] = YinYang,
        ["no hidden layer"] = () => new MLP(3, [2]),
        ["one neuron, linear"] = () => new MLP(1, [1], Activation.Linear),
        ["wide"] = () => new MLP(10, [100, 100, 10], Activation.MathTanh, initialization: Initialization.Scaled),
        ["sigmoid before tanh"] = () => new MLP(2, [5, 4], Activation.Sigmoid, Activation.Tanh),
        ["a shared weight"] = Shared,
    };

    public static IEnumerable<string> Names => All.Keys.Concat(Enum.GetNames<Activation>());

    public static MLP Named(string name) => All.TryGetValue(name, out Func<MLP>? make)
        ? make()
        : new MLP(2, [16, 16, 3], Enum.Parse<Activation>(name), Enum.Parse<Activation>(name));

    /// <summary>
    /// Examples near 0, where tanh loses digits, at some distance, and so far out that tanh is flat. Other activations
    /// are not flat there: large sums cancel, which costs digits in every engine.
    /// </summary>
    public static double[][] Batch(MLP net, int examples)
    {
        bool isFlat = net.Layers[0].Neurons[0].Activation is not (Activation.Relu or Activation.Linear);
        double[] distances = [1, 1e-9, 5, isFlat ? 1000 : 2];
        var random = new PythonRandom(42);
        return
        [
            .. Enumerable.Range(0, examples).Select(i => Enumerable.Range(0, net.Inputs)
                .Select(_ => distances[i % distances.Length] * random.Uniform(-1, 1)).ToArray()),
        ];
    }

    /// <summary>The lecture's four examples, of page 03.</summary>
    public static (double[][] Inputs, double[] Answers) Lesson { get; } =
        ([[2.0, 3.0, -1.0], [3.0, -1.0, 0.5], [0.5, 1.0, 1.0], [1.0, 1.0, -1.0]], [1.0, -1.0, -1.0, 1.0]);

    /// <summary>The losses of page 03's training.</summary>
    public static IReadOnlyList<double> TrainLesson(MLP net)
    {
        (double[][] xs, double[] ys) = Lesson;
        return Training.Run(new Sgd(net.Parameters, 0.1), 20, _ =>
            new(Value.Sum(xs.Zip(ys, (x, y) => (net.Predict(x) - y).Pow(2))))).Losses;
    }

    private static MLP Lecture()
    {
        var net = new MLP(3, [4, 4, 1]);
        TrainLesson(net);
        return net;
    }

    /// <summary>The network of page 05.</summary>
    private static MLP Moons()
    {
        var net = new MLP(2, [16, 16, 1], Activation.Relu);
        IReadOnlyList<Example> points = Datasets.Moons();
        double[] classes = [.. points.Select(point => point.Target)];
        Training.Run(
            new Sgd(net.Parameters, 1),
            steps: 100,
            _ =>
            {
                IEnumerable<Value> scores = points.Select(point => net.Predict(point.Inputs));
                return new(Loss.Hinge(scores, classes) + Loss.L2(net.Parameters, 1e-4));
            },
            schedule: k => 1.0 - 0.9 * k / 100);
        return net;
    }

    /// <summary>The network of page 06.</summary>
    private static MLP YinYang()
    {
        var random = new XorShift64(42);
        IReadOnlyList<Example> points = Datasets.YinYang(random, samples: 100).Train;
        var net = new MLP(2, [8, 3], Activation.MathTanh, initialization: Initialization.Scaled, random: random);
        Training.Run(new Llm101nAdamW(net.Parameters, learningRate: 0.1, weightDecay: 1e-4), steps: 100, _ =>
            new(Loss.Mean(points.Select(point =>
                Loss.CrossEntropyUnshifted(net.PredictAll(point.Inputs), (int)point.Target)))));
        return net;
    }

    private static MLP Shared()
    {
        Value w = new(0.5), v = new(-2);
        return MLP.Of([Layer.Of([Neuron.Of([w, w], v), Neuron.Of([v, 3], w)]), new Layer(2, 1)]);
    }
}
