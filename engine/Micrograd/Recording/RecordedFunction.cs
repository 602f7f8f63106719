namespace Micrograd;

/// <summary>
/// A function that was recorded once and runs over whole batches. Make one with <see cref="Recording.OfFunction"/>.
/// </summary>
/// <remarks>Only one thread at a time may use it; record one for each thread.</remarks>
public sealed class RecordedFunction
{
    private readonly RecordedProgram program;
    private readonly int outputs;

    internal RecordedFunction(RecordedProgram program, int outputs)
    {
        this.program = program;
        this.outputs = outputs;
    }

    /// <summary>The outputs for each example.</summary>
    /// <param name="batch">The examples; the function does not read their targets, if they have any.</param>
    /// <exception cref="ArgumentException">The examples do not have as many inputs as were recorded.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Evaluate(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        double[][] rows = new double[batch.Count][];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new double[outputs];
        program.Run(batch, seed: null, rate: null, (first, output, numbers) =>
        {
            for (int i = 0; i < numbers.Length; i++)
                rows[first + i][output] = numbers[i];
        });
        return rows;
    }

    /// <summary>How many inputs an example has, and how many outputs the function gives.</summary>
    /// <returns>Such as <c>RecordedFunction(2 inputs, 1 output)</c>.</returns>
    public override string ToString() =>
        $"RecordedFunction({Counted.Of(program.Inputs, "input")}, {Counted.Of(outputs, "output")})";
}
