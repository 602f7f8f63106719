using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd;

/// <summary>
/// The rows of a matrix, cut into panels. A panel is as wide as the registers that hold a sum of rows, and its parts of
/// the rows lie one after the other, so that a sum streams through them.
/// </summary>
/// <remarks>
/// Columns are filled up to whole registers. Nobody reads what a sum leaves in the columns beyond the last.
/// </remarks>
internal sealed partial class Panels
{
    private const int Registers = 8; // with a product and a factor beside them they fit in the 16 of any processor

    private readonly int rows;
    private readonly int columns;
    private readonly double[][] panels; // an array each: one for all would be a large object, dear to collect

    public Panels(int rows, int columns)
    {
        this.rows = rows;
        this.columns = columns;
        panels = new double[(columns + Width - 1) / Width][];
        for (int panel = 0; panel < panels.Length; panel++)
            panels[panel] = new double[rows * WidthOf(panel)];
    }

    /// <summary>How many columns a whole panel has; the last one may have less.</summary>
    public static int Width => Registers * Vector<double>.Count;

    /// <summary>How many panels there are.</summary>
    public int Count => panels.Length;

    /// <summary>Whether no number is infinite or NaN.</summary>
    public bool AreFinite
    {
        get
        {
            Vector<double> sum = default; // of 0 · x, which is NaN where x is not finite
            foreach (double[] panel in panels)
            {
                foreach (Vector<double> x in MemoryMarshal.Cast<double, Vector<double>>(panel))
                    sum += x * Vector<double>.Zero;
            }

            return Vector.EqualsAll(sum, Vector<double>.Zero);
        }
    }

    /// <summary>The rows of one panel, one after the other.</summary>
    public ReadOnlySpan<double> this[int panel] => panels[panel];

    /// <summary>As many columns as whole registers hold.</summary>
    public static int Filled(int columns) =>
        (columns + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;

    /// <summary>Whether this is a matrix of so many rows and columns.</summary>
    public bool Has(int rows, int columns) => this.rows == rows && this.columns == columns;

    /// <summary>A panel's part of a row.</summary>
    public Span<double> Part(int panel, int row) => panels[panel].AsSpan(row * WidthOf(panel), WidthOf(panel));

    /// <summary>A panel's part of a row that is given, without the columns beyond the last.</summary>
    public static ReadOnlySpan<T> PartOf<T>(int panel, ReadOnlySpan<T> row) =>
        row.Slice(panel * Width, Math.Min(Width, row.Length - panel * Width));

    public void SetRow(int row, ReadOnlySpan<double> numbers)
    {
        for (int panel = 0; panel < Count; panel++)
            PartOf(panel, numbers).CopyTo(Part(panel, row));
    }

    public void CopyTo(Panels other)
    {
        for (int panel = 0; panel < Count; panel++)
            panels[panel].CopyTo(other.panels[panel], 0);
    }

    /// <summary>Sets the rows of another matrix to the columns of this one.</summary>
    public void TransposeTo(Panels other)
    {
        for (int panel = 0; panel < Count; panel++)
        {
            int width = WidthOf(panel), end = Math.Min(width, columns - panel * Width);
            for (int row = 0; row < rows; row++)
            {
                ReadOnlySpan<double> part = panels[panel].AsSpan(row * width, end);
                double[] target = other.panels[row / Width];
                int stride = other.WidthOf(row / Width), at = panel * Width * stride + row % Width;
                for (int i = 0; i < part.Length; i++, at += stride)
                    target[at] = part[i];
            }
        }
    }

    private int WidthOf(int panel) => Math.Min(Width, Filled(columns) - panel * Width);
}
