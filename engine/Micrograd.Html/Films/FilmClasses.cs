namespace Micrograd.Html.Films;

/// <summary>How the outputs of a network are read as a class.</summary>
/// <param name="Numbers">The targets of the classes, in order; none if the targets are no classes.</param>
/// <param name="Border">With one output, the score above which it is the second class.</param>
internal sealed record FilmClasses(IReadOnlyList<double> Numbers, double Border)
{
    private static readonly double[][] Pairs = [[-1, 1], [0, 1]];

    public bool Exist => Numbers.Count > 0;

    public static FilmClasses Of(MLP network, FilmLoss loss, IReadOnlyList<Example> examples)
    {
        if (network.Outputs > 1)
        {
            bool areClasses = examples.All(each => each.Target >= 0 && each.Target < network.Outputs
                && double.IsInteger(each.Target));
            return new(areClasses ? [.. Enumerable.Range(0, network.Outputs).Select(k => (double)k)] : [], 0);
        }

        double[] numbers = Pairs.FirstOrDefault(pair => examples.All(each => pair.Contains(each.Target))) ?? [];
        bool isShare = loss.IsSquared || network.Layers[^1].Neurons[0].Activation == Activation.Sigmoid;
        return new(numbers, isShare && numbers is [0, _] ? 0.5 : 0);
    }

    /// <summary>The share of the examples whose outputs say their target; NaN where there are no classes.</summary>
    public double Accuracy(IEnumerable<IReadOnlyList<double>> outputs, IReadOnlyList<double> targets) => Exist
        ? (double)outputs.Zip(targets).Count(each => ClassOf(each.First) == each.Second) / targets.Count
        : double.NaN;

    /// <summary>The class; NaN if an output is not a number, which equals no target.</summary>
    public double ClassOf(IReadOnlyList<double> outputs) =>
        outputs.Any(double.IsNaN) ? double.NaN
        : outputs.Count > 1 ? Numbers[Micrograd.Accuracy.ArgMax(outputs)]
        : Numbers[outputs[0] > Border ? 1 : 0];
}
