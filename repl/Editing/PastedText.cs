using System.Text.RegularExpressions;

namespace Micrograd.Repl.Editing;

/// <summary>
/// Pasted text as the editor takes it: line feeds, spaces instead of tabs, no control characters, no line break at the
/// end, no prompts.
/// </summary>
internal static partial class PastedText
{
    public static string Clean(string pasted, Func<string, bool> isComplete)
    {
        string spaced = pasted.ReplaceLineEndings("\n").TrimEnd('\n')
            .Replace("\t", Indentation.Step, StringComparison.Ordinal);
        string cleaned = Control().Replace(spaced, "");
        bool isSession = Prompt().Match(cleaned) is { Success: true, Index: 0 };
        return isSession ? Typed(cleaned, isComplete) : Prompt().Replace(cleaned, "");
    }

    /// <summary>A copied session's typed lines. After a complete text, one without a prompt is an answer.</summary>
    private static string Typed(string session, Func<string, bool> isComplete)
    {
        List<string> typed = [], open = [];
        foreach (string line in session.Split('\n'))
        {
            bool isTyped = Prompt().IsMatch(line);
            if (isTyped && line[0] == '>')
                open.Clear();
            else if (!isTyped && isComplete(string.Join('\n', open)))
                continue;
            typed.Add(Prompt().Replace(line, ""));
            open.Add(typed[^1]);
        }

        return string.Join('\n', typed);
    }

    [GeneratedRegex(@"[\p{Cc}-[\n]]")]
    private static partial Regex Control();

    [GeneratedRegex(@"^(>|\.\.\.)( |$)", RegexOptions.Multiline)]
    private static partial Regex Prompt();
}
