namespace Micrograd;

/// <summary>
/// The numbers of a section and their gradients: a row for each value, and in each row a lane for each example.
/// </summary>
internal sealed class Rows
{
    public double[] Values { get; private set; } = [];

    public double[] Grads { get; private set; } = [];

    /// <summary>How many lanes each row has.</summary>
    public int Width { get; private set; }

    /// <summary>How many lanes hold an example. The others are padding: they fill the last register.</summary>
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

    public Span<double> GradsOf(int row, int count = 1) => Grads.AsSpan(row * Width, count * Width);

    /// <summary>The values of rows that lie next to each other.</summary>
    public Span<double> ValuesOf(int[] rows) => ValuesOf(rows[0], rows.Length);

    /// <summary>The gradients of rows that lie next to each other.</summary>
    public Span<double> GradsOf(int[] rows) => GradsOf(rows[0], rows.Length);

    /// <summary>
    /// Sets the padding to 0 before a sum over lanes: it may hold NaN or infinity, and 0 times those is NaN.
    /// </summary>
    public void ClearPadding(double[] numbers, int[] rows)
    {
        if (Count == Width)
            return;
        foreach (int row in rows)
            numbers.AsSpan(row * Width + Count, Width - Count).Clear();
    }

    /// <summary>Gives the padding of rows the value of the last example again: no step sees any other number.</summary>
    public void RefillPadding(int[] rows)
    {
        if (Count == Width)
            return;
        foreach (int row in rows)
            Values.AsSpan(row * Width + Count, Width - Count).Fill(Values[row * Width + Count - 1]);
    }
}
