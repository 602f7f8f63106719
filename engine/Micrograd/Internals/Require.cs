namespace Micrograd;

/// <summary>Checks of arguments, with errors that say what was found and what to do.</summary>
internal static class Require
{
    public static Value Operand(Value? operand, string operation, string side = "") =>
        operand ?? throw NoOperand(nameof(operand), operation, side);

    /// <summary>The items as an array: there is a list, and nothing in it is null.</summary>
    public static T[] NoNulls<T>(IEnumerable<T>? items, string user, string parameter)
        where T : class
    {
        T[] given = [.. items ?? throw new ArgumentNullException(parameter)];
        return Array.IndexOf(given, null) is >= 0 and var at
            ? throw new ArgumentNullException(
                parameter, $"{user} was given null at position {at}. Pass a {typeof(T).Name}.")
            : given;
    }

    /// <summary>Predictions beside their targets: as many of one as of the other.</summary>
    public static (Value[] Given, double[] Wanted) Pairs(
        string user, IEnumerable<Value> predictions, IEnumerable<double> targets, string parameter)
    {
        ArgumentNullException.ThrowIfNull(targets);
        Value[] given = NoNulls(predictions, user, parameter);
        double[] wanted = [.. targets];
        if (given.Length != wanted.Length)
        {
            string found = $"{user} was given {given.Length} predictions but {wanted.Length} targets.";
            throw new ArgumentException($"{found} Pass one target for each prediction.", nameof(targets));
        }

        if (given.Length == 0)
        {
            throw new ArgumentException(
                $"{user} was given no predictions. Pass at least one, with its target.", parameter);
        }

        return (given, wanted);
    }

    /// <summary>The logits of one example, with a target that is one of their classes.</summary>
    public static Value[] Logits(IEnumerable<Value> logits, int target, string user)
    {
        Value[] given = NoNulls(logits, user, nameof(logits));
        if (given.Length == 0)
            throw new ArgumentException($"{user} was given no logits. Pass one for each class.", nameof(logits));
        if (target < 0 || target >= given.Length)
        {
            string found = $"{user} was given the class {target}, with {given.Length} logits.";
            throw new ArgumentOutOfRangeException(nameof(target), $"{found} Classes go from 0 to {given.Length - 1}.");
        }

        return given;
    }

    public static double LearningRate(double rate, string name) =>
        double.IsFinite(rate) && rate >= 0 ? rate : throw new ArgumentOutOfRangeException(
            name,
            $"The learning rate was set to {Digits.Of(rate)}. " +
            "Give 0 or more; to climb instead of descend, negate the loss.");

    public static double From0To1(double number, string name) =>
        number is >= 0 and < 1 ? number : throw new ArgumentOutOfRangeException(
            name, $"{name} is {Digits.Of(number)}. Give a number from 0 up to, but not including, 1.");

    public static double NotNegative(double number, string name) =>
        double.IsFinite(number) && number >= 0 ? number : throw new ArgumentOutOfRangeException(
            name, $"{name} is {Digits.Of(number)}. Give 0 or more.");

    private static ArgumentNullException NoOperand(string parameter, string operation, string side) => new(
        parameter, $"The {side}operand of {operation} is null. Pass a Value, such as new Value(2.0).");
}
