using System.Text.RegularExpressions;

namespace Micrograd.Repl.Report;

/// <summary>
/// The answers that a page states beside its code: <c>//> 14</c>. <c>//> ...</c> stands for any number of lines.
/// </summary>
internal static partial class PageAnswers
{
    private const string AnyLines = "...";

    public static IReadOnlyList<string> Stated(string page) => [.. File.ReadLines(page).SelectMany(In)];

    /// <summary>The answer on a line, if there is one.</summary>
    public static IEnumerable<string> In(string line) =>
        Answer().Match(line) is { Success: true } match ? [match.Groups[1].Value] : [];

    /// <summary>Null if the printed lines are the stated ones, else the first difference.</summary>
    /// <param name="stated">The answers of the page.</param>
    /// <param name="printed">The lines that it printed.</param>
    /// <param name="agree">Whether a stated line and a printed one are the same; equal texts, if left out.</param>
    public static string? Difference(
        IReadOnlyList<string> stated, IReadOnlyList<string> printed, Func<string, string, bool>? agree = null)
    {
        agree ??= string.Equals;
        int line = 0;
        bool maySkip = false;
        foreach (string answer in stated)
        {
            if (answer == AnyLines)
            {
                maySkip = true;
                continue;
            }

            int start = line;
            while (maySkip && line < printed.Count && !agree(answer, printed[line]))
                line++;
            if (line == printed.Count || !agree(answer, printed[line]))
            {
                string found = start < printed.Count ? printed[start] : "nothing more";
                return $"The page states '{answer}' but prints '{found}' (line {start + 1}).";
            }

            line++;
            maySkip = false;
        }

        return line == printed.Count || maySkip ? null
            : $"The page prints '{printed[line]}' (line {line + 1}) and does not state it.";
    }

    [GeneratedRegex(@"//> ?(.*?)\s*$")]
    private static partial Regex Answer();
}
