namespace Micrograd.Repl.Report;

/// <summary>Divides the lines of a page into prose, code and answers.</summary>
internal static class PagePieces
{
    private const string Answer = "//>";

    /// <summary>The pieces of a page of which nothing but its lines is known: one in F#.</summary>
    public static IReadOnlyList<PagePiece> Of(IReadOnlyList<string> lines) => Of(lines, []);

    /// <summary>The pieces of a page.</summary>
    /// <param name="lines">Its text.</param>
    /// <param name="units">Its statements and definitions in order; a comment in one is part of the code.</param>
    public static IReadOnlyList<PagePiece> Of(IReadOnlyList<string> lines, IReadOnlyList<PageUnit> units)
    {
        List<PagePiece> pieces = [];
        var byLine = units.ToDictionary(unit => unit.First);
        for (int line = 0; line < lines.Count;)
        {
            if (byLine.TryGetValue(line, out PageUnit? unit))
            {
                pieces.Add(new PagePiece.Code(unit.First, unit.Last, unit.Step));
                if (unit.Answers.Count > 0)
                    pieces.Add(new PagePiece.Answers(unit.Last, unit.Last, unit.Answers));
                line = unit.Last + 1;
                continue;
            }

            int end = EndOfRun(lines, line, next => byLine.ContainsKey(next));
            switch (KindOf(lines[line]))
            {
                case Kind.Prose:
                    IEnumerable<string> text = lines.Skip(line).Take(end - line).Select(Text);
                    pieces.Add(new PagePiece.Prose(line, end - 1, string.Join('\n', text)));
                    break;
                case Kind.Answer:
                    pieces.Add(new PagePiece.Answers(
                        line, end - 1, [.. lines.Skip(line).Take(end - line).SelectMany(PageAnswers.In)]));
                    break;
                case Kind.Code:
                    pieces.Add(new PagePiece.Code(line, end - 1, Step: null));
                    break;
            }

            line = end;
        }

        return pieces;
    }

    private static int EndOfRun(IReadOnlyList<string> lines, int first, Func<int, bool> isTaken)
    {
        int end = first + 1;
        while (end < lines.Count && !isTaken(end) && KindOf(lines[end]) == KindOf(lines[first]))
            end++;
        return end;
    }

    private static Kind KindOf(string line) =>
        string.IsNullOrWhiteSpace(line) ? Kind.Blank
        : line.TrimStart().StartsWith(Answer, StringComparison.Ordinal) ? Kind.Answer
        : line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("///", StringComparison.Ordinal)
            ? Kind.Prose
        : Kind.Code;

    private static string Text(string comment) => comment.StartsWith("// ", StringComparison.Ordinal)
        ? comment[3..].TrimEnd()
        : comment[2..].TrimEnd();

    private enum Kind
    {
        Blank,
        Prose,
        Answer,
        Code,
    }
}
