using System.Text.RegularExpressions;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Evaluation;

/// <summary>An exception as for a page, except that typed text has no file: beyond its first line the line alone is named.</summary>
internal static class TypedText
{
    public static string Describe(Exception error)
    {
        Match typed = Regex.Match(
            PageError.Describe(error), $@"^{Regex.Escape(DisplayPath.Of(Session.Place))}:(\d+): (.*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        if (!typed.Success)
            return PageError.Describe(error);
        string line = typed.Groups[1].Value, message = typed.Groups[2].Value;
        return line == "1" ? message : $"line {line}: {message}";
    }
}
