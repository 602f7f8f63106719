namespace Micrograd;

/// <summary>
/// A function that was recorded once and runs over whole batches. Made by <see cref="Recording.OfFunction"/>.
/// </summary>
/// <remarks>It belongs to one thread at a time; record one for each thread.</remarks>
public sealed class RecordedFunction
{
    private readonly RecordedProgram program;
    private readonly int outputs;

    internal RecordedFunction(RecordedProgram program, int outputs)
    {
        this.program = program;
        this.outputs = outputs;
    }

    /// <summary>The leaves that the function used and did not make.</summary>
    public IReadOnlyList<Value> Parameters => program.Parameters;

    /// <summary>The outputs for each example.</summary>
    /// <param name="batch">The examples; targets, if it has any, are not looked at.</param>
    /// <exception cref="ArgumentException">Its examples do not have as many inputs as were recorded.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Evaluate(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        double[][] rows = new double[batch.Count][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new double[outputs];
        program.Run(batch, seed: null, (first, output, numbers) =>
        {
            for (int i = 0; i < numbers.Length; i++)
                rows[first + i][output] = numbers[i];
        });
        return rows;
    }
}
