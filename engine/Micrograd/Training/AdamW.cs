namespace Micrograd;

/// <summary>Adam that also lets each parameter shrink a little at each step, apart from its gradient.</summary>
/// <remarks>
/// <see cref="Loss.L2"/> pulls through the gradient, which Adam then scales away; this pull is not scaled ("decoupled").
/// PyTorch shrinks first and then steps: data *= 1 - rate·decay; data -= rate·step. LLM101n's micrograd does both at once: data -=
/// rate·(step + decay·data). In exact arithmetic that is the same; in doubles the last digits differ, and so do the two's defaults.
/// Source: I. Loshchilov, F. Hutter, Decoupled weight decay regularization (2019).
/// </remarks>
public sealed class AdamW : Optimizer
{
    private readonly Moments moments;
    private readonly double weightDecay;
    private readonly bool isOfLlm101n;

    /// <summary>AdamW as PyTorch has it, with its defaults.</summary>
    /// <param name="parameters">The values to move, such as <see cref="MLP.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="beta1">How slowly the mean of the gradients forgets, from 0 to below 1.</param>
    /// <param name="beta2">How slowly the mean of their squares forgets, from 0 to below 1.</param>
    /// <param name="epsilon">What keeps the division from failing where all gradients were 0; 0 or more.</param>
    /// <param name="weightDecay">Which part of a parameter goes at each step, times the rate; 0 or more.</param>
    /// <exception cref="ArgumentException">A parameter is null, computed or given twice, or a number lies outside its range.</exception>
    public AdamW(
        IEnumerable<Value> parameters,
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double epsilon = 1e-8,
        double weightDecay = 1e-2)
        : this(parameters, learningRate, beta1, beta2, epsilon, weightDecay, isOfLlm101n: false)
    {
    }

    private AdamW(
        IEnumerable<Value> parameters,
        double learningRate,
        double beta1,
        double beta2,
        double epsilon,
        double weightDecay,
        bool isOfLlm101n)
        : base(parameters, learningRate)
    {
        this.weightDecay = NotNegative(weightDecay, nameof(weightDecay));
        this.isOfLlm101n = isOfLlm101n;
        moments = new Moments(
            Parameters.Count,
            From0To1(beta1, nameof(beta1)),
            From0To1(beta2, nameof(beta2)),
            NotNegative(epsilon, nameof(epsilon)),
            isOfLlm101n ? x => Math.Pow(x, 0.5) : Math.Sqrt); // Python's x ** 0.5, whose last digit is not always that of the root
    }

    /// <summary>AdamW as LLM101n's micrograd has it, with its defaults and its digits: β₁ = 0.9, β₂ = 0.95, ε = 1e-8.</summary>
    /// <param name="parameters">The values to move, such as <see cref="MLP.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="weightDecay">Which part of a parameter goes at each step, times the rate; 0 or more.</param>
    /// <exception cref="ArgumentException">A parameter is null, computed or given twice, or a number lies outside its range.</exception>
    public static AdamW OfLlm101n(IEnumerable<Value> parameters, double learningRate = 0.1, double weightDecay = 0) =>
        new(parameters, learningRate, 0.9, 0.95, 1e-8, weightDecay, isOfLlm101n: true);

    private protected override void Move(ReadOnlySpan<Value> parameters)
    {
        moments.NextStep();
        for (int i = 0; i < parameters.Length; i++)
        {
            Value parameter = parameters[i];
            double direction = moments.Direction(i, parameter.grad);
            parameter.Data = isOfLlm101n
                ? parameter.data - LearningRate * (direction + weightDecay * parameter.data)
                : parameter.data * (1 - LearningRate * weightDecay) - LearningRate * direction;
        }
    }
}
