using System.Globalization;

namespace Micrograd.Data;

/// <summary>One line of a points file: where it stands and what its cells say.</summary>
internal sealed class CsvLine(string file, int line, string[] cells)
{
    private const int LongestQuotation = 40;

    public bool IsBlank => cells is [""];

    /// <summary>The cells as the names of the columns.</summary>
    public string[] ReadNames()
    {
        if (cells.Length == 1)
        {
            throw Wrong($": there is only one column, '{Shortened(cells[0])}'. " +
                "Separate the columns with commas: one input or more, then the target.");
        }

        int number = Array.FindIndex(cells, cell => TryRead(cell, out _));
        if (number >= 0)
        {
            throw Wrong($", column {number + 1}: '{Shortened(cells[number])}' is a number where a name should be. " +
                "Put a line of names above the points, such as x1,x2,y.");
        }

        int nameless = Array.IndexOf(cells, "");
        if (nameless >= 0)
        {
            throw Wrong($", column {nameless + 1}: the column has no name. pandas writes its row numbers in such a " +
                "column: write the file with index=False, or take the column out.");
        }

        return cells;
    }

    /// <summary>The cells as numbers: the inputs, and last the target.</summary>
    public Example ReadExample(string[] names)
    {
        if (cells.Length != names.Length)
        {
            string found = cells.Length == 1 ? "1 column was" : $"{cells.Length} columns were";
            throw Wrong($": {found} found, but the first line names {names.Length}. " +
                "Write one number for each name, with a point: 0.5.");
        }

        double[] numbers = cells.Select((cell, column) => ReadNumber(cell, column, names[column])).ToArray();
        return new Example(numbers[..^1], numbers[^1]);
    }

    private double ReadNumber(string cell, int column, string name)
    {
        string place = $", column {column + 1} ({Shortened(name)})";
        if (cell.Length == 0)
            throw Wrong($"{place}: the cell is empty. Write a number, or take the line out.");
        if (!TryRead(cell, out double number))
            throw Wrong($"{place}: '{Shortened(cell)}' is not a number. Write numbers with a point: 0.5.");
        if (!double.IsFinite(number))
            throw Wrong($"{place}: '{Shortened(cell)}' is not finite. Take the line out: nothing learns from it.");
        return number;
    }

    private static bool TryRead(string cell, out double number) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private InvalidDataException Wrong(string what) => new($"{file}, line {line}{what}");

    // A quote that is never closed swallows the rest of the file into one cell: show where it starts.
    private static string Shortened(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        int shown = Math.Min(end < 0 ? text.Length : end, LongestQuotation);
        return shown == text.Length ? text : text[..shown] + "...";
    }
}
