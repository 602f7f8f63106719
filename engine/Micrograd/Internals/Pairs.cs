namespace Micrograd;

/// <summary>What a network gave beside what it should have given: as many of one as of the other.</summary>
internal static class Pairs
{
    public static (Value[] Given, double[] Wanted) Of(
        string user, IEnumerable<Value> predictions, IEnumerable<double> targets, string parameter)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Value[] given = NoNulls.In(predictions, user, parameter);
        double[] wanted = [.. targets];
        if (given.Length != wanted.Length)
        {
            throw new ArgumentException(
                $"{user} was given {given.Length} predictions but {wanted.Length} targets. Pass one target for each prediction.",
                nameof(targets));
        }

        if (given.Length == 0)
            throw new ArgumentException($"{user} was given no predictions. Pass at least one, with its target.", parameter);
        return (given, wanted);
    }

    /// <summary>The logits of one example, whose right class is one of theirs.</summary>
    public static Value[] OfClass(string user, IEnumerable<Value> logits, int target)
    {
        Value[] given = NoNulls.In(logits, user, nameof(logits));
        if (given.Length == 0)
            throw new ArgumentException($"{user} was given no logits. Pass one for each class.", nameof(logits));
        if (target < 0 || target >= given.Length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(target), $"{user} was given the class {target}, with {given.Length} logits. Classes go from 0 to {given.Length - 1}.");
        }

        return given;
    }
}
