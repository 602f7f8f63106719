namespace Micrograd;

/// <summary>
/// A loss that was recorded once and runs over whole batches. Make one with <see cref="Recording.OfLoss"/>.
/// </summary>
/// <remarks>
/// <para>Losses and gradients are those of the graph except for rounding, because sums over a batch are added in
/// another order.</para>
/// <para>Only one thread at a time may use it; record one for each thread. Several recorded losses over the same
/// parameters may evaluate at the same time. While one of them runs <see cref="Backward"/> or <see cref="Descend"/>, no
/// other may run.</para>
/// </remarks>
public sealed class RecordedLoss
{
    private readonly RecordedProgram program;
    private readonly Reduction reduction;
    private double[] losses = []; // of each example in the last batch

    internal RecordedLoss(RecordedProgram program, Reduction reduction)
    {
        this.program = program;
        this.reduction = reduction;
    }

    /// <summary>The values that are trained, in the order in which they were named. They get the gradients.</summary>
    public IReadOnlyList<Value> Parameters => program.Parameters;

    /// <summary>
    /// How many threads may run a large batch; 0, the default, stands for one for each core of the machine.
    /// </summary>
    /// <remarks>
    /// A batch with less than 5,000,000 multiply-adds, forward and backward together, runs on one thread. The results
    /// do not depend on the number of threads. With several threads, an operation of your own is called on all of them.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Threads
    {
        get => program.Threads;
        set => program.Threads = value >= 0 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), $"Threads was set to {value}. Give 1 or more, or 0 for one for each core.");
    }

    /// <summary>The loss of a batch, without gradients.</summary>
    /// <param name="batch">The examples.</param>
    /// <exception cref="ArgumentException">
    /// The examples do not have as many inputs and targets as were recorded.
    /// </exception>
    public double Evaluate(Batch batch) => Run(batch, withGradients: false);

    /// <summary>The loss of a batch. Its slopes are added to the gradients of the <see cref="Parameters"/>.</summary>
    /// <remarks>As with <see cref="Value.Backward"/>, set the gradients to 0 before.</remarks>
    /// <param name="batch">The examples.</param>
    /// <exception cref="ArgumentException">
    /// The examples do not have as many inputs and targets as were recorded.
    /// </exception>
    public double Backward(Batch batch) => Run(batch, withGradients: true);

    /// <summary>
    /// A step of gradient descent: it computes the loss of a batch, stores its slopes as the parameters' gradients, and
    /// moves each parameter: data -= rate · grad.
    /// </summary>
    /// <remarks>
    /// The same as to set the gradients to 0, call <see cref="Backward"/> and update the parameters, but faster,
    /// because the numbers stay in the program.
    /// </remarks>
    /// <param name="batch">The examples.</param>
    /// <param name="rate">How far the step goes, 0 or more.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="ArgumentException">
    /// The examples do not have as many inputs and targets as were recorded.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">The program has no parameters.</exception>
    public double Descend(Batch batch, double rate) =>
        Run(batch, withGradients: true, Require.LearningRate(rate, nameof(rate)));

    /// <summary>The loss of each example, without the penalty.</summary>
    /// <param name="batch">The examples.</param>
    /// <exception cref="ArgumentException">
    /// The examples do not have as many inputs and targets as were recorded.
    /// </exception>
    public IReadOnlyList<double> EvaluateEach(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        double[] losses = new double[batch.Count];
        program.Run(batch, seed: null, rate: null, (first, _, numbers) => numbers.CopyTo(losses.AsSpan(first)));
        return losses;
    }

    /// <summary>
    /// For tests: registers of every width must agree, also of one that this processor does not have.
    /// </summary>
    internal RecordedLoss With(Kernels kernels)
    {
        program.Kernels = kernels;
        return this;
    }

    /// <summary>How many parameters the loss depends on, and how many numbers an example has.</summary>
    /// <returns>Such as <c>RecordedLoss(337 parameters, 2 inputs, 1 target)</c>.</returns>
    public override string ToString() =>
        $"RecordedLoss({Counted.Of(Parameters.Count, "parameter")}, {Counted.Of(program.Inputs, "input")}, "
        + $"{Counted.Of(program.Targets, "target")})";

    private double Run(Batch batch, bool withGradients, double? rate = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (rate is not null && Parameters.Count == 0)
        {
            throw new InvalidOperationException(
                "The recorded loss has no parameters to move. Name them when you record it: " +
                "Recording.OfLoss(net.Parameters, …).");
        }

        double share = reduction == Reduction.Mean ? 1.0 / batch.Count : 1;
        if (losses.Length < batch.Count)
            losses = new double[batch.Count];
        double penalty = program.Run(
            batch, withGradients ? share : null, rate, (first, _, numbers) => numbers.CopyTo(losses.AsSpan(first)));
        double sum = 0;
        foreach (double loss in losses.AsSpan(0, batch.Count))
            sum += loss;
        return sum * share + penalty;
    }
}
