namespace Micrograd;

/// <summary>Finds the usual mistakes of a training loop that was written by hand.</summary>
public static class TrainingHealth
{
    private const double Rounding = 1e-9; // far above what the order of a sum can change, far below a second gradient

    /// <summary>
    /// Examines a loss and the gradients that it left, after Backward and before the parameters are moved.
    /// </summary>
    /// <remarks>
    /// Finds numbers and gradients that are not finite, parameters that are computed values or have no part in the loss
    /// (w += 0.1 makes a new value), and gradients that hold more than this loss's slopes (ZeroGrad was forgotten).
    /// Nothing is changed. It costs several times a Backward: call it when something looks wrong, not at each step.
    /// </remarks>
    /// <param name="loss">The loss on which Backward was called.</param>
    /// <param name="parameters">What is trained.</param>
    /// <exception cref="InvalidOperationException">The parameters were moved already.</exception>
    public static HealthReport Examine(Value loss, IEnumerable<Value> parameters)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(parameters);
        Value[] trained = [.. parameters];
        var graph = Graph.Of(loss);
        IReadOnlyDictionary<Value, double> slopes = graph.Slopes();
        int[] all = [.. Enumerable.Range(0, trained.Length)];
        int[] computed = [.. all.Where(i => !trained[i].IsLeaf)];
        int[] outside = [.. all.Except(computed).Where(i => !slopes.ContainsKey(trained[i]))];
        int[] kept = [.. all.Except(computed).Except(outside).Where(i => Differ(trained[i].grad, slopes[trained[i]]))];

        List<HealthFinding> findings = [];
        if (graph.Nodes.FirstOrDefault(node => !double.IsFinite(node.Data)) is { } broken)
            findings.Add(new(HealthProblem.NotFinite, $"{Names.Formula(broken, Names.OrNumber)} is {Digits.Of(broken.Data)}."));
        if (computed.Length > 0)
            findings.Add(new(HealthProblem.ComputedParameter, $"{Which(computed, trained)} computed, not a number of its own. {TrainedParameters.NewNode}"));
        if (outside.Length > 0)
            findings.Add(new(HealthProblem.OutsideTheLoss, $"{Which(outside, trained)} no part of the loss. {TrainedParameters.NewNode}"));
        if (kept.Length > 0)
        {
            Value first = trained[kept[0]];
            findings.Add(new(
                HealthProblem.GradientsKept,
                $"{Which(kept, trained)} left with a gradient that is not this loss's slope (the first: {Digits.Of(first.grad)}, " +
                $"slope {Digits.Of(slopes[first])}). Call ZeroGrad before each Backward, and Backward once."));
        }

        return new HealthReport(findings);
    }

    private static bool Differ(double grad, double slope) =>
        !(Math.Abs(grad - slope) <= Rounding * Math.Max(Math.Abs(grad), Math.Abs(slope))) && !grad.Equals(slope);

    private static string Which(int[] positions, Value[] parameters) => positions.Length == 1
        ? $"Parameter {positions[0]}{TrainedParameters.Label(parameters[positions[0]])} is"
        : $"{positions.Length} of {parameters.Length} parameters, the first at position {positions[0]}{TrainedParameters.Label(parameters[positions[0]])}, are";
}
