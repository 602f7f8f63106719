namespace Micrograd;

/// <summary>Moves each parameter by about the same length, however large its gradients are.</summary>
/// <remarks>
/// m = β₁m + (1 - β₁)g; v = β₂v + (1 - β₂)g²; data -= rate · m̂ / (√v̂ + ε), with m̂ = m/(1 - β₁ᵗ) and v̂ = v/(1 - β₂ᵗ)
/// at step t.
/// Source: D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015), algorithm 1, with its defaults.
/// </remarks>
public sealed class Adam : Optimizer
{
    private readonly Moments moments;

    /// <summary>Adam for these parameters.</summary>
    /// <param name="parameters">The values to move, such as <see cref="Module.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="beta1">How much of the mean of the gradients each step keeps, from 0 to below 1.</param>
    /// <param name="beta2">How much of the mean of their squares each step keeps, from 0 to below 1.</param>
    /// <param name="epsilon">
    /// A small number, 0 or more, that is added to the divisor, so that it is not 0 where all gradients were 0.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A parameter is null, computed or given twice, or a number is outside its range.
    /// </exception>
    public Adam(
        IEnumerable<Value> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8)
        : base(parameters, learningRate)
    {
        moments = new Moments(Parameters.Count, beta1, beta2, epsilon, Math.Sqrt);
    }

    /// <summary>The running means of each parameter's gradients and of their squares.</summary>
    public override IReadOnlyList<OptimizerMemory> Memory => moments.Memory;

    /// <inheritdoc/>
    protected override void Update(IReadOnlyList<Value> parameters)
    {
        moments.NextStep();
        for (int i = 0; i < parameters.Count; i++)
        {
            Value parameter = parameters[i];
            parameter.MoveTo(parameter.data - LearningRate * moments.Direction(i, parameter.grad));
        }
    }
}
