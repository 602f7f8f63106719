namespace Micrograd.Repl.Evaluation;

/// <summary>
/// Divides a text or the lines of a pipe into submissions, where a person would press Enter to run them.
/// </summary>
internal static class SubmissionReader
{
    /// <summary>A line that begins with one of these continues the line above, as in a page.</summary>
    private static readonly string[] GoesOn =
        ["else", "catch", "finally", ".", "?", "+", "*", "/ ", "&", "|", "=", ")", "]"];

    public static IEnumerable<string> Read(string text) => Read(new PipedLines(new StringReader(text + '\n')));

    public static IEnumerable<string> Read(PipedLines lines)
    {
        List<string> open = [];
        while (lines.ReadLine() is { } line)
        {
            if (open.Count == 0 && string.IsNullOrWhiteSpace(line))
                continue;
            open.Add(line);
            if (!IsWhole(open) || (lines.PeekLine() is { } next && GoesOnWith(next)))
                continue;
            yield return string.Join('\n', open);
            open.Clear();
        }

        if (open.Count > 0)
            yield return string.Join('\n', open);
    }

    private static bool IsWhole(List<string> open) => Submission.IsComplete(string.Join('\n', open));

    private static bool GoesOnWith(string line)
    {
        string text = line.TrimStart();
        return GoesOn.Any(start => text.StartsWith(start, StringComparison.Ordinal)
            && !(char.IsLetter(start[0]) && text.Length > start.Length && char.IsLetterOrDigit(text[start.Length])));
    }
}
