namespace Micrograd;

/// <summary>Finds the usual mistakes in a training loop that you write yourself.</summary>
public static class TrainingHealth
{
    // Far above the rounding of a sum in another order, far below a gradient that was added twice.
    private const double Tolerance = 1e-9;

    /// <summary>
    /// Examines a loss and the gradients of its Backward. Call it after Backward, before the parameters are moved.
    /// </summary>
    /// <remarks>
    /// It finds numbers that are not finite, parameters that are computed values or have no part in the loss (w += 0.1
    /// makes a new value), gradients that are not this loss's slopes (ZeroGrad was forgotten), and parameters that do
    /// not learn: behind a tanh or sigmoid whose slope is under 1e-6 for every example, or behind a relu that is off
    /// for each of at least two examples. It changes nothing. It takes several times as long as a Backward: call it
    /// when something looks wrong, not at each step.
    /// </remarks>
    /// <param name="loss">The loss on which Backward was called.</param>
    /// <param name="parameters">The values that are trained.</param>
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
        void Add(HealthProblem problem, string text) => findings.Add(new(problem, text));
        if (graph.Nodes.FirstOrDefault(node => !double.IsFinite(node.Data)) is { } broken)
            Add(HealthProblem.NotFinite, $"{Names.Formula(broken, Names.OrNumber)} is {Digits.Of(broken.Data)}.");
        if (computed.Length > 0)
        {
            string found = $"{Which(computed, trained)} computed, not a number of its own.";
            Add(HealthProblem.ComputedParameter, $"{found} {TrainedParameters.NewNode}");
        }

        if (outside.Length > 0)
        {
            string found = $"{Which(outside, trained)} no part of the loss.";
            Add(HealthProblem.UnusedParameter, $"{found} {TrainedParameters.NewNode}");
        }

        if (kept.Length > 0)
        {
            Value first = trained[kept[0]];
            string found = $"{Which(kept, trained)} left with a gradient that is not this loss's slope";
            string numbers = $"the first: {Digits.Of(first.grad)}, slope {Digits.Of(slopes[first])}";
            string cure = "Call ZeroGrad before each Backward, and Backward once.";
            Add(HealthProblem.GradientsNotZeroed, $"{found} ({numbers}). {cure}");
        }

        if (loss.Data != 0)
            AddCutOff(graph, trained, Add);
        return new HealthReport(findings);
    }

    private static void AddCutOff(Graph graph, Value[] trained, Action<HealthProblem, string> add)
    {
        Dictionary<Value, Operation> cutOff = FlatActivations.CutOff(graph);
        var uses = graph.Edges.CountBy(edge => edge.Operand).ToDictionary();
        int[] all = [.. Enumerable.Range(0, trained.Length).Where(i => cutOff.ContainsKey(trained[i]))];
        int[] dead = [.. all.Where(i => cutOff[trained[i]] == Operations.Relu && uses[trained[i]] > 1)];
        int[] saturated = [.. all.Where(i => cutOff[trained[i]] != Operations.Relu)];
        if (saturated.Length > 0)
        {
            string activation = cutOff[trained[saturated[0]]].Name;
            string found = $"{Which(saturated, trained)} behind a {activation} that is saturated";
            string why = "its slope is under 1E-06 for every example, so nothing is learned there";
            add(HealthProblem.Saturated, $"{found}: {why}. Scale the inputs to about 1, or draw smaller weights.");
        }

        if (dead.Length > 0)
        {
            string found = $"{Which(dead, trained)} behind a relu that is off for every example";
            add(
                HealthProblem.DeadRelu,
                $"{found}, so nothing is learned there. Lower the learning rate, or draw other weights.");
        }
    }

    private static bool Differ(double grad, double slope) =>
        !(Math.Abs(grad - slope) <= Tolerance * Math.Max(Math.Abs(grad), Math.Abs(slope))) && !grad.Equals(slope);

    private static string Which(int[] positions, Value[] parameters)
    {
        string first = $"{positions[0]}{TrainedParameters.Label(parameters[positions[0]])}";
        return positions.Length == 1
            ? $"Parameter {first} is"
            : $"{positions.Length} of {parameters.Length} parameters, the first at position {first}, are";
    }
}
