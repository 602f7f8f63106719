using System.Text;

namespace Micrograd;

/// <summary>Rows of text in columns, for results that are printed.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<string> heading, IEnumerable<IReadOnlyList<string>> rows)
    {
        List<IReadOnlyList<string>> lines = [heading, .. rows];
        int[] widths = [.. heading.Select((_, column) => lines.Max(line => line[column].Length))];
        var text = new StringBuilder();
        foreach (IReadOnlyList<string> line in lines)
        {
            string row = string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column])));
            text.Append(row.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
