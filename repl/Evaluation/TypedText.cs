using System.Text.RegularExpressions;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// An exception as for a page, but typed text has no file name: only the line is named, if it is not the first.
/// </summary>
internal static class TypedText
{
    public static string Describe(Exception error)
    {
        if (error is InsufficientExecutionStackException)
            return $"error: {error.Message}"; // its stack trace has a million lines
        string described = PageError.Describe(error, namesType: true);
        string pattern = $@"^{Regex.Escape(DisplayPath.Of(Session.Place))}:(\d+): (.*)$";
        Match typed = Regex.Match(described, pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant);
        if (!typed.Success)
            return described;
        string line = typed.Groups[1].Value, message = typed.Groups[2].Value;
        return line == "1" ? message : $"line {line}: {message}";
    }
}
