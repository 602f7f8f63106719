namespace Micrograd;

/// <summary>Moves parameters against their gradients. Derive from it to write your own optimizer.</summary>
/// <remarks>
/// If an optimizer remembers something from step to step, it stores it by the position of the parameter, not in the
/// <see cref="Value"/>.
/// </remarks>
/// <example>
/// <code>
/// sealed class SignDescent(IEnumerable&lt;Value&gt; parameters, double rate) : Optimizer(parameters, rate)
/// {
///     protected override void Update(IReadOnlyList&lt;Value&gt; parameters)
///     {
///         foreach (var p in parameters)
///             p.Data -= LearningRate * Math.Sign(p.Grad);
///     }
/// }
/// </code>
/// </example>
public abstract class Optimizer
{
    private readonly Value[] parameters;
    private double learningRate;

    /// <summary>An optimizer for these parameters.</summary>
    /// <param name="parameters">The values to move, such as <see cref="Module.Parameters"/>.</param>
    /// <param name="learningRate">How far a step goes, 0 or more.</param>
    /// <exception cref="ArgumentException">
    /// A parameter is null, computed or given twice, or the rate is outside its range.
    /// </exception>
    protected Optimizer(IEnumerable<Value> parameters, double learningRate)
    {
        this.parameters = TrainedParameters.Checked(parameters);
        Parameters = this.parameters.AsReadOnly();
        if (this.parameters.Length == 0)
        {
            throw new ArgumentException(
                "The optimizer was given no parameters. Pass those of a network: network.Parameters.",
                nameof(parameters));
        }

        LearningRate = learningRate;
    }

    /// <summary>The values that the optimizer moves.</summary>
    public IReadOnlyList<Value> Parameters { get; }

    /// <summary>How far a step goes; set it between steps to follow a schedule.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = Require.LearningRate(value, nameof(value));
    }

    /// <summary>
    /// The numbers that the optimizer remembers from step to step, such as the two means of Adam; none if it remembers
    /// nothing. An optimizer of your own may show what it remembers here.
    /// </summary>
    public virtual IReadOnlyList<OptimizerMemory> Memory => [];

    /// <summary>Moves each parameter once, by its gradient as it is now. Call it after Backward.</summary>
    public void Step()
    {
        Recorder.NotWhileRecording(nameof(Step));
        Update(Parameters);
        Value.NoteChange(); // once for all of them: to note a change for all threads takes longer than to move
    }

    /// <summary>Sets the gradient of each parameter to 0, because a new Backward adds to it.</summary>
    public void ZeroGrad()
    {
        Recorder.NotWhileRecording(nameof(ZeroGrad));
        foreach (Value parameter in parameters)
            parameter.grad = 0;
    }

    /// <summary>The method, how many parameters it moves, and the learning rate.</summary>
    /// <returns>Such as <c>Sgd(41 parameters, learning rate 0.1)</c>.</returns>
    public override string ToString() =>
        $"{GetType().Name}({Counted.Of(Parameters.Count, "parameter")}, learning rate {Digits.Of(LearningRate)})";

    /// <summary>
    /// Sets the <see cref="Value.Data"/> of each parameter from its <see cref="Value.Grad"/>; <see cref="Step"/> calls
    /// it.
    /// </summary>
    /// <param name="parameters">The parameters, in the same order each time.</param>
    protected abstract void Update(IReadOnlyList<Value> parameters);
}
