namespace Micrograd;

/// <summary>
/// Gradient descent: data -= rate·grad, as in the lecture. With momentum, a step also repeats a part of the one before.
/// </summary>
/// <remarks>
/// velocity = momentum·velocity + grad; data -= rate·velocity: PyTorch's form, without dampening. It is called
/// stochastic if the loss is that of a random batch.
/// </remarks>
public sealed class Sgd : Optimizer
{
    private readonly double momentum;
    private readonly double[] velocity;

    /// <summary>Gradient descent for these parameters.</summary>
    /// <param name="parameters">The values to move, such as <see cref="Module.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <param name="momentum">How much of the previous step is repeated, from 0 to below 1; 0.9 is usual.</param>
    /// <exception cref="ArgumentException">
    /// A parameter is null, computed or given twice, or a number is outside its range.
    /// </exception>
    public Sgd(IEnumerable<Value> parameters, double learningRate, double momentum = 0)
        : base(parameters, learningRate)
    {
        this.momentum = Require.From0To1(momentum, nameof(momentum));
        velocity = new double[Parameters.Count];
    }

    /// <summary>With momentum, the velocity of each parameter.</summary>
    public override IReadOnlyList<OptimizerMemory> Memory =>
        momentum == 0 ? [] : [new OptimizerMemory("velocity", velocity.AsReadOnly())];

    /// <inheritdoc/>
    protected override void Update(IReadOnlyList<Value> parameters)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            // Without momentum no velocity is kept: 0 times an infinite one would be NaN from then on.
            Value parameter = parameters[i];
            velocity[i] = momentum == 0 ? parameter.grad : momentum * velocity[i] + parameter.grad;
            parameter.MoveTo(parameter.data - LearningRate * velocity[i]);
        }
    }
}
