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
            return $"error: {StopSign.TooDeep}"; // its stack trace has a million lines
        string described = PageError.Describe(error, namesType: true);
        string place = $"^{Regex.Escape(DisplayPath.Of(Session.Place))}:(1: )?";
        return Regex.Replace(
            described, place, found => found.Groups[1].Success ? "" : "line ", RegexOptions.CultureInvariant);
    }
}
