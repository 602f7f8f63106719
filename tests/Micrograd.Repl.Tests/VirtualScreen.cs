using System.Globalization;
using System.Text.RegularExpressions;
using Micrograd.Repl.Drawing;

namespace Micrograd.Repl.Tests;

/// <summary>
/// As much of a terminal as the painter uses: text, line feeds, relative moves, clearing, wrapping and scrolling.
/// </summary>
internal sealed class VirtualScreen(int width, int height)
{
    /// <summary>A cell holds what stands in a column; the second cell of a wide character holds nothing.</summary>
    private readonly List<List<string>> rows = [[]];

    public int Width { get; private set; } = width;

    public int Height => height;

    public int Row { get; private set; }

    public int Column { get; private set; }

    /// <summary>The rows that have something on them, without the space at their ends.</summary>
    public IReadOnlyList<string> Lines =>
        [.. rows.Select(row => string.Concat(row).TrimEnd()).Reverse().SkipWhile(row => row.Length == 0).Reverse()];

    public void Write(string output)
    {
        for (int at = 0; at < output.Length;)
        {
            Match escape = Regex.Match(output[at..], @"^\e\[(\??)(\d*)([A-Za-z])", RegexOptions.CultureInvariant);
            if (escape.Success)
            {
                Obey(escape.Groups[3].Value[0], escape.Groups[2].Value);
                at += escape.Length;
                continue;
            }

            int length = StringInfo.GetNextTextElementLength(output, at);
            Put(output.Substring(at, length));
            at += length;
        }
    }

    /// <summary>A narrower screen wraps what no longer fits, as terminals do.</summary>
    public void Resize(int newWidth)
    {
        List<List<string>> wrapped = [];
        int caretRow = 0, caretColumn = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            int length = rows[i].FindLastIndex(cell => cell != " ") + 1;
            if (i == Row)
                (caretRow, caretColumn) = (wrapped.Count + Column / newWidth, Column % newWidth);
            for (int at = 0; at == 0 || at < length; at += newWidth)
                wrapped.Add(rows[i][at..Math.Min(length, at + newWidth)]);
        }

        rows.Clear();
        rows.AddRange(wrapped);
        (Width, Row, Column) = (newWidth, caretRow, caretColumn);
    }

    private void Obey(char command, string argument)
    {
        int count = argument.Length > 0 ? int.Parse(argument, CultureInfo.InvariantCulture) : 1;
        switch (command)
        {
            case 'A': Row = Math.Max(0, Row - count); break;
            case 'B': Row = Math.Min(rows.Count - 1, Row + count); break;
            case 'C': Column = Math.Min(Width - 1, Column + count); break;
            case 'K': Cut(Row, Column); break;
            case 'J':
                Cut(Row, Column);
                rows.RemoveRange(Row + 1, rows.Count - Row - 1);
                break;
            case 'H': (Row, Column) = (0, 0); break;
            case 'h' or 'l' or 'm': break;
            default: throw new NotSupportedException($"This screen does not know the escape sequence {command}.");
        }
    }

    private void Cut(int row, int column)
    {
        if (rows[row].Count > column)
            rows[row].RemoveRange(column, rows[row].Count - column);
    }

    private void Put(string element)
    {
        switch (element)
        {
            case "\r\n":
                LineFeed();
                Column = 0;
                return;
            case "\r":
                Column = 0;
                return;
            case "\n":
                LineFeed();
                return;
        }

        int columns = TextWidth.Of(element);
        Assert.True(Column + columns <= Width, "The painter wrote beyond the last column.");
        List<string> row = rows[Row];
        while (row.Count < Column + columns)
            row.Add(" ");
        row[Column] = element;
        if (columns == 2)
            row[Column + 1] = "";
        Column += columns;
    }

    private void LineFeed()
    {
        if (++Row == rows.Count)
            rows.Add([]);
    }
}
