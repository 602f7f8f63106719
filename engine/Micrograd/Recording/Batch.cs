namespace Micrograd;

/// <summary>
/// The examples that a recorded program runs over. Each input and each target has one column with its numbers of all
/// examples, in the order in which the processor reads them.
/// </summary>
/// <remarks>A batch copies its data once and never changes, so programs on several threads may share it.</remarks>
public sealed class Batch
{
    private readonly double[][] columns;

    private Batch(double[][] columns, int inputs, int count)
    {
        this.columns = columns;
        Inputs = inputs;
        Count = count;
    }

    /// <summary>How many examples there are, at least 1.</summary>
    public int Count { get; }

    /// <summary>How many numbers an example has: its inputs, then its targets.</summary>
    public int Columns => columns.Length;

    /// <summary>How many inputs an example has.</summary>
    public int Inputs { get; }

    /// <summary>How many targets an example has.</summary>
    public int Targets => columns.Length - Inputs;

    /// <summary>A batch of examples with one target each.</summary>
    /// <param name="examples">At least one; all have the same number of inputs.</param>
    /// <exception cref="ArgumentException">There are no examples, or they differ in their number of inputs.</exception>
    public static Batch Of(IEnumerable<Example> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        Example[] given = [.. examples];
        double[][] inputs = Array.ConvertAll(given, example => example.Inputs.ToArray());
        double[][] targets = Array.ConvertAll(given, example => new[] { example.Target });
        return Joined(inputs, targets, nameof(examples));
    }

    /// <summary>A batch of inputs and targets, row by row.</summary>
    /// <typeparam name="TInputs">Anything that holds numbers in order.</typeparam>
    /// <typeparam name="TTargets">The same for the targets.</typeparam>
    /// <param name="inputs">A row for each example.</param>
    /// <param name="targets">A row for each example.</param>
    /// <exception cref="ArgumentException">
    /// There are no rows, not as many rows of targets as of inputs, or rows of different lengths.
    /// </exception>
    public static Batch OfRows<TInputs, TTargets>(IEnumerable<TInputs> inputs, IEnumerable<TTargets> targets)
        where TInputs : IEnumerable<double>
        where TTargets : IEnumerable<double>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        double[][] x = Rows(inputs), y = Rows(targets);
        if (x.Length != y.Length)
        {
            throw new ArgumentException(
                $"A batch was given {x.Length} rows of inputs but {y.Length} of targets. Pass one for each example.",
                nameof(targets));
        }

        return Joined(x, y, nameof(inputs));
    }

    /// <summary>
    /// A batch without targets, such as the points of a grid at which you want a network's outputs.
    /// </summary>
    /// <typeparam name="TRow">Anything that holds numbers in order.</typeparam>
    /// <param name="inputs">A row for each example.</param>
    /// <exception cref="ArgumentException">There are no rows, or rows of different lengths.</exception>
    public static Batch OfInputs<TRow>(IEnumerable<TRow> inputs)
        where TRow : IEnumerable<double>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        double[][] x = Rows(inputs);
        return Joined(x, Array.ConvertAll(x, _ => Array.Empty<double>()), nameof(inputs));
    }

    /// <summary>The examples with these indices, in this order: a mini-batch.</summary>
    /// <param name="indices">Indices from 0; at least one.</param>
    /// <exception cref="ArgumentException">There are no indices, or one is not in the batch.</exception>
    public Batch Pick(IEnumerable<int> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        int[] picked = [.. indices];
        RequireExamples(picked.Length, nameof(indices));
        foreach (int index in picked)
        {
            if (index < 0 || index >= Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(indices),
                    $"Example {index} was picked from a batch of {Count}. Pick from 0 to {Count - 1}.");
            }
        }

        double[][] numbers = Array.ConvertAll(columns, column => Array.ConvertAll(picked, i => column[i]));
        return new Batch(numbers, Inputs, picked.Length);
    }

    /// <summary>Some examples in a row, as they stand in the batch.</summary>
    /// <param name="start">The index of the first example, from 0.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <exception cref="ArgumentException">There are no examples, or one is not in the batch.</exception>
    public Batch Range(int start, int count) => Pick([.. Enumerable.Range(start, Math.Max(count, 0))]);

    /// <summary>
    /// Copies one column of some examples into lanes. The lanes after them repeat the last example, so that no lane
    /// holds an unusual number.
    /// </summary>
    internal void CopyTo(int column, int first, int count, Span<double> lanes)
    {
        columns[column].AsSpan(first, count).CopyTo(lanes);
        lanes[count..].Fill(columns[column][first + count - 1]);
    }

    private static double[][] Rows<TRow>(IEnumerable<TRow> rows)
        where TRow : IEnumerable<double> => [.. rows.Select(row => row.ToArray())];

    /// <summary>How many examples there are, and how many numbers each has.</summary>
    /// <returns>Such as <c>Batch(100 examples, 2 inputs, 1 target)</c>.</returns>
    public override string ToString() =>
        $"Batch({Counted.Of(Count, "example")}, {Counted.Of(Inputs, "input")}, {Counted.Of(Targets, "target")})";

    private static Batch Joined(double[][] inputs, double[][] targets, string name)
    {
        RequireExamples(inputs.Length, name);
        double[][] columns = new double[inputs[0].Length + targets[0].Length][];
        for (int number = 0; number < columns.Length; number++)
            columns[number] = new double[inputs.Length];
        for (int row = 0; row < inputs.Length; row++)
        {
            if (inputs[row].Length != inputs[0].Length || targets[row].Length != targets[0].Length)
            {
                throw new ArgumentException(
                    $"Example {row} has {inputs[row].Length} inputs and {targets[row].Length} targets, " +
                    $"but example 0 has {inputs[0].Length} and {targets[0].Length}. Give all the same number.",
                    name);
            }

            int number = 0;
            foreach (double x in inputs[row].Concat(targets[row]))
                columns[number++][row] = x;
        }

        return new Batch(columns, inputs[0].Length, inputs.Length);
    }

    private static void RequireExamples(int count, string name)
    {
        if (count == 0)
            throw new ArgumentException("A batch was asked for with no examples. Pass at least one.", name);
    }
}
