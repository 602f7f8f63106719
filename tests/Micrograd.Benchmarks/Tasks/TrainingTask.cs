using System.Globalization;

namespace Micrograd.Benchmarks;

/// <summary>
/// The training that every contestant runs: the moons, a network with drawn weights, the demo's loss and its steps.
/// </summary>
internal sealed class TrainingTask(int[] widths)
{
    public const double Decay = 1e-4;

    /// <summary>How many numbers each layer takes, and at the end the outputs: 2, 16, 16, 1.</summary>
    public IReadOnlyList<int> Widths => widths;

    public IReadOnlyList<Example> Examples { get; } = Datasets.Moons();

    /// <summary>
    /// Layer by layer, neuron by neuron, weights before the bias. Scaled, so that wide networks train too.
    /// </summary>
    public IReadOnlyList<double> Start { get; } = [.. NewNetwork(widths).Parameters.Select(p => p.Data)];

    /// <summary>The widths in a text such as 2-16-16-1, if the loops by hand can do them on the moons.</summary>
    public static bool TryWidths(string shape, out int[] widths)
    {
        string[] texts = shape.Split('-');
        widths = new int[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!int.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out widths[i]))
                return false;
        }

        return widths is [2, .. { Length: > 0 } hidden, 1]
            && Array.TrueForAll(hidden, width => width > 0 && width % 4 == 0);
    }

    public override string ToString() => string.Join('-', widths);

    public static MLP NewNetwork(IReadOnlyList<int> widths) => new(
        widths[0],
        [.. widths.Skip(1)],
        Activation.Relu,
        initialization: widths[1] > 16 ? Initialization.Scaled : Initialization.ZeroBias);

    /// <summary>The demo's falling rate, cut to a tenth where the network is wide.</summary>
    public double Rate(int step) => (widths[1] > 16 ? 0.1 : 1) * (1.0 - 0.9 * Math.Min(step, 100) / 100);
}

/// <summary>One way to train.</summary>
internal interface IContestant
{
    string Name { get; }

    /// <summary>Back to the first weights.</summary>
    void Reset();

    /// <summary>One step over all examples; gives the loss before it.</summary>
    double Step(double rate);
}
