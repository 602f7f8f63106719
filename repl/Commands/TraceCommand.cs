using System.Text.RegularExpressions;
using Micrograd.Repl.Evaluation;

namespace Micrograd.Repl.Commands;

/// <summary><c>:trace</c>: the exception of the last error with its calls and its causes, as .NET writes it.</summary>
internal static class TraceCommand
{
    private const int MostLines = 60;
    private const string Machinery = @"^\s*(--- End of stack trace"
        + @"|at (Micrograd\.Repl\.|Submission#\d+\.<Factory>|System\.Runtime\.\w+Services\.))";

    public static Reply Run(Conversation conversation, string nothing, CancellationToken stop) =>
        conversation.LastError is { } error
            ? conversation.Show(() => Text(error.ToString().ReplaceLineEndings("\n").Split('\n')), stop)
            : conversation.Fail("No exception was thrown yet.");

    /// <summary>Without the calls of the console and of the compiler, which are the same for each error.</summary>
    private static string Text(string[] lines)
    {
        string[] told = [.. lines.Where(line => !Regex.IsMatch(line, Machinery, RegexOptions.CultureInvariant))];
        string text = string.Join('\n', told.Take(MostLines));
        text = Regex.Replace(text, @"Submission#\d+\.(<<Initialize>>d__\d+\.MoveNext\(\))?", found =>
            found.Groups[1].Success ? "what was typed" : "", RegexOptions.CultureInvariant);
        text = text.Replace($" in {Session.Place}:line", ", line", StringComparison.Ordinal);
        return told.Length > MostLines ? $"{text}\n   … {told.Length} lines in all" : text;
    }
}
