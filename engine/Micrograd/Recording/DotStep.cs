namespace Micrograd;

/// <summary>Dot products over the same inputs with shared weights: a layer, in one kernel.</summary>
/// <param name="results">A row for each of them.</param>
/// <param name="inputs">The rows that all of them read; none twice.</param>
/// <param name="biases">The shared row of the first bias; the others follow.</param>
/// <param name="weights">The shared row of the first weight; then input by input, product by product.</param>
/// <param name="trainsWeights">Whether anybody asks for their slopes.</param>
internal sealed class DotStep(int[] results, int[] inputs, int biases, int weights, bool trainsWeights) : Step(results, [inputs])
{
    private readonly int[] inputs = inputs;

    public override void Forward(Machine machine) => machine.Kernels.Combine(
        new Combination(machine.Own.Width, machine.Own.Values, inputs, machine.Own.Values, Results)
        {
            Weights = machine.Shared.ValuesOf(weights, Results.Length * inputs.Length),
            TargetStep = inputs.Length,
            SourceStep = 1,
            Bias = machine.Shared.ValuesOf(biases, Results.Length),
        });

    public override void Backward(Machine machine)
    {
        Rows own = machine.Own, shared = machine.Shared;
        if (trainsWeights)
        {
            own.ClearFillers(own.Grads, Results);
            own.ClearFillers(own.Values, inputs);
            machine.Kernels.Correlate(
                new Combination(own.Width, own.Values, inputs, own.Grads, Results),
                shared.GradsOf(weights, Results.Length * inputs.Length));
            Span<double> biasGrads = shared.GradsOf(biases, Results.Length);
            for (int i = 0; i < biasGrads.Length; i++)
                biasGrads[i] += machine.Kernels.Sum(own.GradsOf(Results[i]));
        }

        if (Flows[0] == Flow.None)
            return;
        machine.Kernels.Combine(new Combination(own.Width, own.Grads, Results, own.Grads, inputs)
        {
            Weights = shared.ValuesOf(weights, Results.Length * inputs.Length),
            TargetStep = 1,
            SourceStep = inputs.Length,
            Add = Flows[0] == Flow.Add,
        });
    }
}
