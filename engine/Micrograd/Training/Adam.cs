namespace Micrograd;

/// <summary>Steps of about the same length in each parameter, however large its gradients are.</summary>
/// <remarks>
/// m = β₁m + (1 - β₁)g; v = β₂v + (1 - β₂)g²; data -= rate · m̂ / (√v̂ + ε), with m̂ = m/(1 - β₁ᵗ) and v̂ = v/(1 - β₂ᵗ) at step t.
/// Source: D. Kingma, J. Ba, Adam: a method for stochastic optimization (2015), algorithm 1, with its defaults.
/// </remarks>
public sealed class Adam : Optimizer
{
    private readonly Moments moments;

    /// <summary>Adam over these parameters.</summary>
    /// <param name="parameters">The values to move, such as <see cref="MLP.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="beta1">How slowly the mean of the gradients forgets, from 0 to below 1.</param>
    /// <param name="beta2">How slowly the mean of their squares forgets, from 0 to below 1.</param>
    /// <param name="epsilon">What keeps the division from failing where all gradients were 0; 0 or more.</param>
    /// <exception cref="ArgumentException">A parameter is null, computed or given twice, or a number lies outside its range.</exception>
    public Adam(
        IEnumerable<Value> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8)
        : base(parameters, learningRate)
    {
        moments = new Moments(
            Parameters.Count,
            From0To1(beta1, nameof(beta1)),
            From0To1(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            Math.Sqrt);
    }

    private protected override void Move(ReadOnlySpan<Value> parameters)
    {
        moments.NextStep();
        for (int i = 0; i < parameters.Length; i++)
            parameters[i].Data -= LearningRate * moments.Direction(i, parameters[i].grad);
    }
}
