using System.Text.RegularExpressions;

namespace Micrograd.Repl.Evaluation;

/// <summary>Divides a text or the lines of a pipe into submissions, where a person would run them.</summary>
internal static partial class SubmissionReader
{
    public static IEnumerable<string> Read(string text) => Read(new PipedLines(new StringReader(text + '\n')));

    public static IEnumerable<string> Read(PipedLines lines)
    {
        List<string> open = [];
        while (lines.ReadLine() is { } line)
        {
            if (open.Count == 0 && string.IsNullOrWhiteSpace(line))
                continue;
            open.Add(line);
            if (!Submission.IsComplete(string.Join('\n', open)) || GoesOn().IsMatch(lines.PeekLine() ?? ""))
                continue;
            yield return string.Join('\n', open);
            open.Clear();
        }

        if (open.Count > 0)
            yield return string.Join('\n', open);
    }

    /// <summary>A line that begins with one of these continues the line above, as in a page.</summary>
    [GeneratedRegex(@"^\s*((else|catch|finally)\b|[.?+*&|=)\]]|/ )")]
    private static partial Regex GoesOn();
}
