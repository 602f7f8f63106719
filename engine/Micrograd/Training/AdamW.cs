namespace Micrograd;

/// <summary>Adam that also shrinks each parameter a little at each step, whatever its gradient is.</summary>
/// <remarks>
/// <see cref="Loss.L2"/> shrinks through the gradient, and Adam then scales that away; this shrinking is not scaled
/// ("decoupled"). As in PyTorch it first shrinks, then moves: data *= 1 - rate·decay; data -= rate·direction.
/// Source: I. Loshchilov, F. Hutter, Decoupled weight decay regularization (2019).
/// </remarks>
public sealed class AdamW : Optimizer
{
    private readonly Moments moments;
    private readonly double weightDecay;

    /// <summary>AdamW for these parameters, with PyTorch's defaults.</summary>
    /// <param name="parameters">The values to move, such as <see cref="Module.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="beta1">How much of the mean of the gradients each step keeps, from 0 to below 1.</param>
    /// <param name="beta2">How much of the mean of their squares each step keeps, from 0 to below 1.</param>
    /// <param name="epsilon">
    /// A small number, 0 or more, that is added to the divisor, so that it is not 0 where all gradients were 0.
    /// </param>
    /// <param name="weightDecay">Each step takes this share, times the rate, off a parameter; 0 or more.</param>
    /// <exception cref="ArgumentException">
    /// A parameter is null, computed or given twice, or a number is outside its range.
    /// </exception>
    public AdamW(
        IEnumerable<Value> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 1e-2)
        : base(parameters, learningRate)
    {
        moments = new Moments(Parameters.Count, beta1, beta2, epsilon, Math.Sqrt);
        this.weightDecay = Require.NotNegative(weightDecay, nameof(weightDecay));
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
            double direction = moments.Direction(i, parameter.grad);
            parameter.MoveTo(parameter.data * (1 - LearningRate * weightDecay) - LearningRate * direction);
        }
    }
}
