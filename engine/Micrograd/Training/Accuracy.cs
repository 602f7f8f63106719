namespace Micrograd;

/// <summary>The share of the examples that are classified correctly, from 0 to 1.</summary>
public static class Accuracy
{
    /// <summary>
    /// For two classes: the share of the scores that have the sign of their target, as the demo counts.
    /// </summary>
    /// <remarks>A score of exactly 0 counts as the negative class, and NaN as no class: it is never right.</remarks>
    /// <param name="scores">One for each example.</param>
    /// <param name="targets">One for each score; above 0 is one class, the rest is the other.</param>
    /// <exception cref="ArgumentException">There are none, or there is not one target for each.</exception>
    public static double OfSigns(IEnumerable<Value> scores, IEnumerable<double> targets)
    {
        (Value[] given, double[] wanted) = Require.Pairs("Accuracy.OfSigns", scores, targets, nameof(scores));
        return (double)given.Zip(wanted).Count(pair => HasSignOf(pair.Second, pair.First.Data)) / given.Length;
    }

    /// <summary>For many classes: the share of the predictions that are equal to their target.</summary>
    /// <param name="predicted">One class for each example, such as <see cref="ArgMax"/> gives.</param>
    /// <param name="targets">The right class of each example.</param>
    /// <exception cref="ArgumentException">There are none, or there is not one target for each.</exception>
    public static double OfClasses(IEnumerable<int> predicted, IEnumerable<int> targets)
    {
        ArgumentNullException.ThrowIfNull(predicted);
        ArgumentNullException.ThrowIfNull(targets);
        int[] given = [.. predicted];
        int[] wanted = [.. targets];
        if (given.Length != wanted.Length || given.Length == 0)
        {
            throw new ArgumentException(
                $"Accuracy.OfClasses was given {given.Length} predictions and {wanted.Length} targets. " +
                "Pass one of each for every example.",
                nameof(targets));
        }

        return (double)given.Zip(wanted).Count(pair => pair.First == pair.Second) / given.Length;
    }

    /// <summary>
    /// The position of the largest number (the first one, if several are equal): the class that a network chooses.
    /// </summary>
    /// <param name="logits">One for each class, such as <see cref="MLP.Evaluate"/> gives.</param>
    /// <exception cref="ArgumentException">There are none, or one is NaN.</exception>
    public static int ArgMax(IEnumerable<double> logits)
    {
        double[] given = [.. logits ?? throw new ArgumentNullException(nameof(logits))];
        if (given.Length == 0)
        {
            throw new ArgumentException(
                "Accuracy.ArgMax was given no logits. Pass one for each class.", nameof(logits));
        }

        if (Array.FindIndex(given, double.IsNaN) is >= 0 and var at)
        {
            throw new ArgumentException(
                $"Accuracy.ArgMax was given NaN at position {at}: there is no largest number. " +
                "Look for the training step at which the network went to NaN.",
                nameof(logits));
        }

        return Array.IndexOf(given, given.Max());
    }

    /// <summary>The position of the largest value, as <see cref="ArgMax"/> gives it.</summary>
    /// <param name="logits">One for each class, such as <see cref="MLP.Forward"/> gives.</param>
    /// <exception cref="ArgumentException">There are none, or one is NaN.</exception>
    public static int ArgMaxOf(IEnumerable<Value> logits) =>
        ArgMax(Require.NoNulls(logits, "Accuracy.ArgMaxOf", nameof(logits)).Select(logit => logit.Data));

    private static bool HasSignOf(double target, double score) => !double.IsNaN(score) && score > 0 == target > 0;
}
