namespace Micrograd.Html;

/// <summary>
/// The loss of a film: the same as in the training, so that the page can show it and train on with it.
/// </summary>
/// <remarks>
/// Each is the function of the same name in <see cref="Loss"/>, over all examples of the film; the two cross entropies
/// are means over the examples.
/// </remarks>
public sealed class FilmLoss
{
    private readonly Func<IReadOnlyList<IReadOnlyList<Value>>, IReadOnlyList<double>, Value> data;

    private FilmLoss(
        string name, Func<IReadOnlyList<IReadOnlyList<Value>>, IReadOnlyList<double>, Value> data, double strength = 0)
    {
        Name = name;
        Strength = strength;
        this.data = data;
    }

    /// <summary>The demo's max-margin loss, for one score and targets -1 and 1.</summary>
    public static FilmLoss Hinge { get; } = OfScores(nameof(Hinge), Loss.Hinge);

    /// <summary>The lecture's sum of squared errors, for one output.</summary>
    public static FilmLoss SquaredError { get; } = OfScores(nameof(SquaredError), Loss.SquaredError);

    /// <summary>The mean of squared errors, for one output.</summary>
    public static FilmLoss MeanSquaredError { get; } = OfScores(nameof(MeanSquaredError), Loss.MeanSquaredError);

    /// <summary>The mean of -log p of the right class, for one logit and targets 0 and 1.</summary>
    public static FilmLoss BinaryCrossEntropy { get; } = OfScores(nameof(BinaryCrossEntropy), Loss.BinaryCrossEntropy);

    /// <summary>The mean of -log p of the right class, for a logit for each class.</summary>
    public static FilmLoss CrossEntropy { get; } = OfLogits(nameof(CrossEntropy), Loss.CrossEntropy);

    /// <summary>The same loss with the digits of LLM101n.</summary>
    public static FilmLoss CrossEntropyUnshifted { get; } =
        OfLogits(nameof(CrossEntropyUnshifted), Loss.CrossEntropyUnshifted);

    /// <summary>The name of the function in <see cref="Loss"/>, or "Own".</summary>
    internal string Name { get; }

    /// <summary>How strongly <see cref="Loss.L2"/> is added.</summary>
    internal double Strength { get; }

    internal bool IsOwn => Name == nameof(Own);

    internal bool TakesOneScore => !TakesLogits && !IsOwn;

    internal bool TakesLogits => Name.StartsWith(nameof(CrossEntropy), StringComparison.Ordinal);

    internal bool IsSquared => Name.EndsWith(nameof(SquaredError), StringComparison.Ordinal);

    /// <summary>
    /// A loss of your own, computed again for each frame from the network as it is then. The page shows it, but cannot
    /// train on with it.
    /// </summary>
    /// <param name="loss">Computes the loss, such as <c>() => Forward(0).Loss</c>.</param>
    public static FilmLoss Own(Func<Value> loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return new FilmLoss(nameof(Own), (_, _) => loss());
    }

    /// <summary>The same loss, and <see cref="Loss.L2"/> of all parameters added to it.</summary>
    /// <param name="strength">The factor, such as 1e-4; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite.</exception>
    public FilmLoss WithL2(double strength) => new(Name, data, Require.NotNegative(strength, nameof(strength)));

    /// <summary>The loss, such as <c>Hinge + 0.0001·Σp²</c>.</summary>
    public override string ToString() => Strength == 0 ? Name : $"{Name} + {Digits.Of(Strength)}·Σp²";

    /// <param name="network">Its parameters are those of L2.</param>
    /// <param name="outputs">Of the network, for each example.</param>
    /// <param name="targets">Of the examples.</param>
    internal double Of(MLP network, IReadOnlyList<IReadOnlyList<Value>> outputs, IReadOnlyList<double> targets)
    {
        Value loss = data(outputs, targets)
            ?? throw new InvalidOperationException("The film's own loss gave null. Return a Value.");
        return (Strength == 0 ? loss : loss + Loss.L2(network.Parameters, Strength)).Data;
    }

    private static FilmLoss OfScores(string name, Func<IEnumerable<Value>, IEnumerable<double>, Value> loss) =>
        new(name, (outputs, targets) => loss(outputs.Select(output => output[0]), targets));

    private static FilmLoss OfLogits(string name, Func<IEnumerable<Value>, int, Value> loss) =>
        new(name, (outputs, targets) => Loss.Mean(outputs.Zip(targets, (output, y) => loss(output, (int)y))));
}
