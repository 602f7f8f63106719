using System.Globalization;
using nietras.SeparatedValues;

namespace Micrograd.Data;

/// <summary>Reads a user's own points from a CSV file.</summary>
/// <remarks>
/// The first line names the columns. Any names are right, but not numbers: a line of numbers is a point. Every further
/// line is an example: its inputs, and in the last column its target. Columns are separated by commas, numbers are
/// written with a point whatever the machine's language, a cell may stand in quotes, blank lines count for nothing. A
/// line has at most 16 MB.
/// </remarks>
public static class PointsFile
{
    /// <summary>The examples in the file, in its order.</summary>
    /// <param name="path">The file, from the current directory unless the path is a full one.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">
    /// The text is not such a table; the message names file, line and column.
    /// </exception>
    public static IReadOnlyList<Example> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"There is no file {Path.GetFullPath(path)}. Check the name and the folder.", path);
        }

        string file = Path.GetFileName(path);
        string[]? names = null;
        List<Example> examples = [];
        int next = 1;
        try
        {
            using SepReader rows = Rows.FromFile(path);
            foreach (SepReader.Row row in rows)
            {
                var line = new CsvLine(file, next, Cells(row));
                next = row.LineNumberToExcl;
                if (line.IsBlank)
                    continue;
                if (names is null)
                    names = line.ReadNames();
                else
                    examples.Add(line.ReadExample(names));
            }
        }
        catch (NotSupportedException cause) // a row is longer than Sep can hold
        {
            throw new InvalidDataException(
                $"{file}, line {next}: the line does not end within 16 MB. Close the quote that it opens.", cause);
        }

        if (names is null)
            throw new InvalidDataException($"{file} is empty. Write names first, x1,x2,y, then a line for each point.");
        if (examples.Count == 0)
            throw new InvalidDataException($"{file} has names but no points. Add a line of numbers for each point.");
        return examples;
    }

    private static SepReaderOptions Rows => Sep.New(',').Reader(options => options with
    {
        HasHeader = false, // read as a row, so that its errors are ours too
        DisableColCountCheck = true, // checked by CsvLine, with the line in the message
        Unescape = true,
        Trim = SepTrim.All,
        CultureInfo = CultureInfo.InvariantCulture,
    });

    private static string[] Cells(SepReader.Row row)
    {
        string[] cells = new string[row.ColCount];
        for (int i = 0; i < cells.Length; i++)
            cells[i] = row[i].ToString();
        return cells;
    }
}
