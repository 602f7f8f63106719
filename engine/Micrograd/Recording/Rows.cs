namespace Micrograd;

/// <summary>
/// The numbers of a recorded program and their gradients: a row for each value, a lane for each example.
/// </summary>
internal sealed class Rows
{
    public double[] Values { get; private set; } = [];

    public double[] Grads { get; private set; } = [];

    /// <summary>How many lanes each row has.</summary>
    public int Width { get; private set; }

    /// <summary>How many of them hold an example; the others only fill up the last register.</summary>
    public int Count { get; set; } = 1;

    public void Resize(int count, int width)
    {
        Width = width;
        if (Values.Length >= count * width)
            return;
        Values = new double[count * width];
        Grads = new double[count * width];
    }

    public Span<double> ValuesOf(int row, int count = 1) => Values.AsSpan(row * Width, count * Width);

    /// <summary>
    /// Before a sum over lanes: 0 in those without an example, where infinity times 0 may have left NaN.
    /// </summary>
    public void ClearFillers(double[] numbers, int[] rows)
    {
        if (Count == Width)
            return;
        foreach (int row in rows)
            numbers.AsSpan(row * Width + Count, Width - Count).Clear();
    }

    public Span<double> GradsOf(int row, int count = 1) => Grads.AsSpan(row * Width, count * Width);
}

/// <summary>
/// What a step works on: the rows of its own section, and the shared ones, which are one number wide.
/// </summary>
internal sealed record Machine(Kernels Kernels, Rows Own, Rows Shared);
