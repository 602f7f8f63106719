using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// The compiler's messages as <c>file(line,column): error CS1002: ; expected</c>, in the order of the file.
/// </summary>
internal static class PageDiagnostics
{
    private const string MissingReference = "CS0006";
    private const string MissingSource = "CS1504";

    /// <param name="diagnostics">The compiler's messages.</param>
    /// <param name="severity">Those that are wanted.</param>
    /// <param name="help">A sentence below the first message of a line, or null. None is said twice.</param>
    public static IEnumerable<string> Lines(
        IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity, Func<Diagnostic, string?>? help = null)
    {
        HashSet<object?> said = [null];
        foreach (Diagnostic diagnostic in InOrder(diagnostics, severity))
        {
            yield return Line(diagnostic);
            FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
            if (said.Add((span.Path, span.StartLinePosition.Line)) && help?.Invoke(diagnostic) is { } sentence
                && said.Add(sentence))
            {
                yield return $"  {sentence}";
            }
        }
    }

    public static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity) =>
        diagnostics
        .Where(diagnostic => diagnostic.Severity == severity && !diagnostic.IsSuppressed)
        .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);

    public static string Line(Diagnostic diagnostic)
    {
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        string text = $"{severity} {diagnostic.Id}: {Message(diagnostic)}";
        return diagnostic.Location.IsInSource ? $"{Place(diagnostic.Location)}: {text}" : text;
    }

    /// <summary><c>file(line,column)</c></summary>
    public static string Place(Location location)
    {
        FileLinePositionSpan span = location.GetMappedLineSpan();
        LinePosition start = span.StartLinePosition;
        return $"{DisplayPath.Of(span.Path)}({start.Line + 1},{start.Character + 1})";
    }

    private static string Message(Diagnostic diagnostic) =>
        (diagnostic.Id is MissingReference or MissingSource ? Refusal(diagnostic.Location) : null)
        ?? diagnostic.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>Why there is no answer to what stands between the quotes of <c>#r</c> or <c>#load</c>.</summary>
    private static string? Refusal(Location location) =>
        location.SourceTree?.GetText().ToString(location.SourceSpan).Split('"') is [_, var reference, ..]
            ? RefusedReference.Reason(reference)
            : null;
}
