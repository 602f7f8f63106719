namespace Micrograd;

/// <summary>The error of predictions, as one value to call Backward on.</summary>
/// <remarks>
/// Scores and logits are outputs of a network without an activation: its last layer is <see cref="Activation.Linear"/>
/// for all losses but the squared errors.
/// </remarks>
public static class Loss
{
    /// <summary>The mean of losses: their sum, from left to right, times 1/n, as the demo computes it.</summary>
    /// <param name="losses">At least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Value Mean(IEnumerable<Value> losses)
    {
        Value[] terms = Require.NoNulls(losses, "Loss.Mean", nameof(losses));
        if (terms.Length == 0)
            throw new ArgumentException("Loss.Mean was given no losses. Pass at least one.", nameof(losses));
        return Value.Sum(terms) * (1.0 / terms.Length);
    }

    /// <summary>
    /// The sum of (prediction - target)²: the lecture's loss, and the residual sum of squares of a regression.
    /// </summary>
    /// <param name="predictions">The outputs of the network.</param>
    /// <param name="targets">The wanted outputs, one for each prediction.</param>
    /// <exception cref="ArgumentException">There are none, or there is not one target for each.</exception>
    public static Value SquaredError(IEnumerable<Value> predictions, IEnumerable<double> targets) =>
        Value.Sum(Squares(nameof(SquaredError), predictions, targets));

    /// <summary>The mean of (prediction - target)²: its slopes do not grow with the number of examples.</summary>
    /// <param name="predictions">The outputs of the network.</param>
    /// <param name="targets">The wanted outputs, one for each prediction.</param>
    /// <exception cref="ArgumentException">There are none, or there is not one target for each.</exception>
    public static Value MeanSquaredError(IEnumerable<Value> predictions, IEnumerable<double> targets) =>
        Mean(Squares(nameof(MeanSquaredError), predictions, targets));

    /// <summary>
    /// The mean of max(0, 1 - target·score): the demo's max-margin loss. It is 0 once every target·score is 1 or more.
    /// </summary>
    /// <remarks>
    /// It is computed as in the demo, relu(score·(-target) + 1), with its digits. The slope at the corner is 0.
    /// </remarks>
    /// <param name="scores">One for each example; its sign is the class.</param>
    /// <param name="targets">The class of each example, -1 or 1.</param>
    /// <exception cref="ArgumentException">
    /// There are none, there is not one target for each, or a target is not -1 or 1.
    /// </exception>
    public static Value Hinge(IEnumerable<Value> scores, IEnumerable<double> targets)
    {
        (Value[] given, double[] wanted) = Require.Pairs(nameof(Hinge), scores, targets, nameof(scores));
        if (Array.FindIndex(wanted, y => y is not (-1 or 1)) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"Hinge was given the target {Digits.Of(wanted[odd])} at position {odd}. " +
                "Its targets are -1 and 1: for classes 0 and 1 pass 2·y - 1.",
                nameof(targets));
        }

        return Mean(given.Zip(wanted, (score, y) => (score * -y + 1).Relu()));
    }

    /// <summary>The mean of -y·log p - (1 - y)·log(1 - p) with p = sigmoid(logit), without computing p.</summary>
    /// <remarks>
    /// y·softplus(-z) + (1 - y)·softplus(z), where softplus z = log(1 + e^z): it is finite for every finite logit, and
    /// right to the last digits where p is almost 0 or 1. The slope for a logit is (p - y)/n.
    /// </remarks>
    /// <param name="logits">One for each example; positive means class 1.</param>
    /// <param name="targets">The class of each example, 0 or 1, or the probability of class 1.</param>
    /// <exception cref="ArgumentException">
    /// There are none, there is not one target for each, or a target is not from 0 to 1.
    /// </exception>
    public static Value BinaryCrossEntropy(IEnumerable<Value> logits, IEnumerable<double> targets)
    {
        (Value[] given, double[] wanted) = Require.Pairs(nameof(BinaryCrossEntropy), logits, targets, nameof(logits));
        if (Array.FindIndex(wanted, y => !(y is >= 0 and <= 1)) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"BinaryCrossEntropy was given the target {Digits.Of(wanted[odd])} at position {odd}. " +
                "Its targets go from 0 to 1: for classes -1 and 1 pass (y + 1)/2.",
                nameof(targets));
        }

        return Mean(given.Zip(wanted, BinaryCrossEntropyOf));
    }

    /// <summary>-log of the probability that softmax gives to the right class, for one example.</summary>
    /// <remarks>
    /// log Σ e^(z - z_target): the target's logit is subtracted, so [1000, 1001] does not overflow and the loss of a
    /// class that is almost certain keeps its digits. The slope for a logit is its probability, minus 1 for the right
    /// class. For many examples, pass the loss of each one to <see cref="Mean"/>.
    /// </remarks>
    /// <param name="logits">One for each class.</param>
    /// <param name="target">The right class, from 0.</param>
    /// <exception cref="ArgumentException">There are no logits, or no such class.</exception>
    public static Value CrossEntropy(IEnumerable<Value> logits, int target)
    {
        Value[] given = Require.Logits(logits, target, nameof(CrossEntropy));
        return Value.LogSumExp(given.Select(logit => logit - given[target]));
    }

    /// <summary>
    /// The same loss step by step, as the lecture and LLM101n's micrograd write it: -log(e^z_target / Σ e^z).
    /// </summary>
    /// <remarks>
    /// It has their digits and their limits: it is infinite or NaN if a logit is above 709 or far below the largest.
    /// </remarks>
    /// <param name="logits">One for each class.</param>
    /// <param name="target">The right class, from 0.</param>
    /// <exception cref="ArgumentException">There are no logits, or no such class.</exception>
    public static Value CrossEntropyUnshifted(IEnumerable<Value> logits, int target)
    {
        Value[] exponentials = [.. Require.Logits(logits, target, nameof(CrossEntropyUnshifted)).Select(Value.Exp)];
        return -(exponentials[target] / Value.Sum(exponentials)).Log();
    }

    /// <summary>
    /// strength·Σ p²: added to a loss, it keeps the parameters small. The slope for a parameter is 2·strength·p.
    /// </summary>
    /// <param name="parameters">Such as <see cref="Module.Parameters"/>.</param>
    /// <param name="strength">The factor, 1e-4 in the demo; 0 or more.</param>
    /// <exception cref="ArgumentException">
    /// There are no parameters, or the strength is negative or not finite.
    /// </exception>
    public static Value L2(IEnumerable<Value> parameters, double strength = 1e-4)
    {
        Value[] all = Require.NoNulls(parameters, "Loss.L2", nameof(parameters));
        Require.NotNegative(strength, nameof(strength));
        if (all.Length == 0)
        {
            throw new ArgumentException(
                "Loss.L2 was given no parameters. Pass those of a network: network.Parameters.", nameof(parameters));
        }

        return DotProduct.Of(all, all, bias: null) * strength;
    }

    private static IEnumerable<Value> Squares(string loss, IEnumerable<Value> predictions, IEnumerable<double> targets)
    {
        (Value[] given, double[] wanted) = Require.Pairs(loss, predictions, targets, nameof(predictions));
        return given.Zip(wanted, (prediction, y) => (prediction - y).Pow(2.0));
    }

    private static Value BinaryCrossEntropyOf(Value logit, double y) => y switch
    {
        0 => Operations.Softplus.Apply(logit),
        1 => Operations.Softplus.Apply(-logit),
        _ => Operations.Softplus.Apply(-logit) * y + Operations.Softplus.Apply(logit) * (1 - y),
    };
}
