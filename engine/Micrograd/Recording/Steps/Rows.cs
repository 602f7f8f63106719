using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>
/// The numbers of a section and their gradients: a row for each value, and in each row a lane for each example.
/// </summary>
internal sealed class Rows
{
    private const int CacheLine = 8; // numbers: 64 bytes

    private double[] values = [];
    private double[] grads = [];
    private int firstValue;
    private int firstGrad;
    private (Batch? Batch, int First, int Width) taken;

    public Span<double> Values => values.AsSpan(firstValue);

    public Span<double> Grads => grads.AsSpan(firstGrad);

    /// <summary>How many lanes each row has.</summary>
    public int Width { get; private set; }

    /// <summary>How many lanes hold an example. The others are padding: they fill the last register.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>Rows with these values and with gradients of their own.</summary>
    public Rows WithOwnGrads()
    {
        var rows = new Rows { Width = Width, values = values, firstValue = firstValue };
        (rows.grads, rows.firstGrad) = Room(Grads.Length);
        return rows;
    }

    /// <summary>Makes room for rows of a width; the numbers are lost if there was not enough.</summary>
    public void Resize(int count, int width)
    {
        Width = width;
        if (Values.Length >= count * width)
            return;
        taken = default;
        (values, firstValue) = Room(count * width);
        (grads, firstGrad) = Room(count * width);
    }

    /// <summary>
    /// Copies the columns of some examples into the first rows, unless they stand there already: a batch never changes.
    /// </summary>
    public void Take(Batch batch, int first, int count, int columns)
    {
        Count = count;
        if (taken == (batch, first, Width))
            return;
        for (int column = 0; column < columns; column++)
            batch.CopyTo(column, first, count, ValuesOf(column));
        taken = (batch, first, Width);
    }

    public Span<double> ValuesOf(int row, int count = 1) => Values.Slice(row * Width, count * Width);

    public Span<double> GradsOf(int row, int count = 1) => Grads.Slice(row * Width, count * Width);

    /// <summary>The values of rows that lie next to each other.</summary>
    public Span<double> ValuesOf(int[] rows) => ValuesOf(rows[0], rows.Length);

    /// <summary>The gradients of rows that lie next to each other.</summary>
    public Span<double> GradsOf(int[] rows) => GradsOf(rows[0], rows.Length);

    /// <summary>
    /// Sets the padding to 0 where it is NaN or infinity, before a sum over lanes of values times gradients. Elsewhere
    /// it adds 0, because its gradients are 0; but 0 times NaN or infinity is NaN.
    /// </summary>
    public void ClearPadding(Span<double> numbers, int[] rows)
    {
        if (Count == Width)
            return;
        foreach (int row in rows)
        {
            if (!double.IsFinite(numbers[row * Width + Count]))
                numbers.Slice(row * Width + Count, Width - Count).Clear();
        }
    }

    /// <summary>Gives the padding of rows the value of the last example again: no step sees any other number.</summary>
    public void RefillPadding(int[] rows)
    {
        if (Count == Width)
            return;
        foreach (int row in rows)
        {
            double last = Values[row * Width + Count - 1];
            if (!double.IsFinite(last))
                Values.Slice(row * Width + Count, Width - Count).Fill(last);
        }
    }

    /// <summary>
    /// An array, and where to start in it so that no register crosses the end of a cache line. The array never moves.
    /// </summary>
    private static (double[] Numbers, int First) Room(int count)
    {
        double[] numbers = GC.AllocateArray<double>(count + CacheLine - 1, pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(numbers, 0) / sizeof(double);
        return (numbers, (int)(-address & (CacheLine - 1)));
    }
}
