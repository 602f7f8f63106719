namespace Micrograd;

/// <summary>A layer as one step: dot products over the same inputs, with weights that all examples share.</summary>
/// <param name="results">A row for each dot product.</param>
/// <param name="inputs">The rows that all dot products read; no row twice.</param>
/// <param name="biases">The shared row of the first bias; the other biases follow.</param>
/// <param name="weights">
/// The shared row of the first weight; the others follow, all of one dot product, then all of the next.
/// </param>
/// <param name="requiresWeightGrad">Whether the weights and biases need gradients.</param>
internal sealed class LayerStep(int[] results, int[] inputs, int biases, int weights, bool requiresWeightGrad)
    : Step(results, [inputs])
{
    public override long Work => (long)Results.Length * inputs.Length;

    public override void Forward(Machine machine)
    {
        Rows own = machine.Own;
        machine.Kernels.Combine(new Combination(own.Width, own.Values, inputs, own.Values, Results)
        {
            Weights = WeightsIn(machine),
            TargetStride = inputs.Length,
            SourceStride = 1,
            Bias = machine.Shared.ValuesOf(biases, Results.Length),
        });
    }

    public override void Backward(Machine machine)
    {
        Rows own = machine.Own;
        if (requiresWeightGrad)
            PassToWeights(machine);
        if (Flows[0] == Flow.None)
            return;
        machine.Kernels.Combine(new Combination(own.Width, own.Grads, Results, own.Grads, inputs)
        {
            Weights = WeightsIn(machine),
            TargetStride = 1,
            SourceStride = inputs.Length,
            Add = Flows[0] == Flow.Add,
        });
    }

    private void PassToWeights(Machine machine)
    {
        Rows own = machine.Own;
        own.ClearPadding(own.Grads, Results);
        own.ClearPadding(own.Values, inputs);
        machine.Kernels.Correlate(
            new Combination(own.Width, own.Values, inputs, own.Grads, Results)
            {
                TargetStride = inputs.Length,
                SourceStride = 1,
            },
            machine.Shared.GradsOf(weights, Results.Length * inputs.Length));
        own.RefillPadding(inputs);
        Span<double> biasGrads = machine.Shared.GradsOf(biases, Results.Length);
        for (int i = 0; i < biasGrads.Length; i++)
            biasGrads[i] += machine.Kernels.Sum(own.GradsOf(Results[i]));
    }

    private Span<double> WeightsIn(Machine machine) =>
        machine.Shared.ValuesOf(weights, Results.Length * inputs.Length);
}
