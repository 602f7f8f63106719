namespace Micrograd;

/// <summary>AdamW as LLM101n's micrograd has it, with its digits and defaults: β₁ = 0.9, β₂ = 0.95, ε = 1e-8.</summary>
/// <remarks>
/// It shrinks and moves a parameter at once: data -= rate·(direction + decay·data). In exact arithmetic this is
/// <see cref="AdamW"/>; in doubles the last digits differ.
/// Source: LLM101n, chapter micrograd.
/// </remarks>
public sealed class Llm101nAdamW : Optimizer
{
    private readonly Moments moments;
    private readonly double weightDecay;

    /// <summary>LLM101n's AdamW for these parameters.</summary>
    /// <param name="parameters">The values to move, such as <see cref="Module.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="weightDecay">Each step takes this share, times the rate, off a parameter; 0 or more.</param>
    /// <exception cref="ArgumentException">
    /// A parameter is null, computed or given twice, or a number is outside its range.
    /// </exception>
    public Llm101nAdamW(IEnumerable<Value> parameters, double learningRate = 0.1, double weightDecay = 0)
        : base(parameters, learningRate)
    {
        // Python's x ** 0.5, whose last digit is not always the square root's.
        moments = new Moments(Parameters.Count, 0.9, 0.95, 1e-8, x => Math.Pow(x, 0.5));
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
            double direction = moments.Direction(i, parameter.grad) + weightDecay * parameter.data;
            parameter.MoveTo(parameter.data - LearningRate * direction);
        }
    }
}
