using System.Globalization;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Mistakes;

/// <summary>
/// A compile error as it is shown: the line of code, the place in it, the compiler's message, and perhaps a sentence of
/// help.
/// </summary>
/// <param name="Where">The file and line, or null for text that was typed.</param>
/// <param name="Line">The line of code.</param>
/// <param name="Column">The column where the mistake begins.</param>
/// <param name="Length">The number of characters that are wrong.</param>
/// <param name="Id">The compiler's number.</param>
/// <param name="Message">The compiler's message.</param>
/// <param name="Advice">The sentence of help, or null.</param>
internal sealed record Mistake(
    string? Where, string Line, int Column, int Length, string Id, string Message, string? Advice)
{
    private const int Shown = 3;

    /// <summary>
    /// The first error of each line, for a few lines: later errors mostly come from the same mistake.
    /// </summary>
    public static IReadOnlyList<Mistake> In(Compilation compilation, IReadOnlyList<Diagnostic> errors) =>
    [
        .. errors.OrderBy(error => error.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(error => error.Location.SourceSpan.Start)
            .DistinctBy(error => error.Location.GetLineSpan().StartLinePosition.Line)
            .Take(Shown)
            .Select(error => Of(compilation, error)),
    ];

    private static Mistake Of(Compilation compilation, Diagnostic error)
    {
        string message = Plain(error.GetMessage(CultureInfo.InvariantCulture));
        if (error.Location.SourceTree is not { } tree)
            return new Mistake(null, "", 0, 0, error.Id, message, null);
        TextSpan span = error.Location.SourceSpan;
        TextLine line = tree.GetText().Lines.GetLineFromPosition(span.Start);
        int column = span.Start - line.Start;
        int length = Math.Clamp(span.Length, 1, Math.Max(1, line.End - span.Start));
        bool isTyped = tree == compilation.SyntaxTrees.Last();
        string? where = isTyped ? null : $"{DisplayPath.Of(tree.FilePath)}:{line.LineNumber + 1}";
        string? advice = Help.For(compilation, error) is { } help ? Typed(help) : null;
        return new Mistake(where, Typed(line.ToString()), column, length, error.Id, message, advice);
    }

    /// <summary>The message without the namespace of Value: the user typed it without one.</summary>
    private static string Plain(string message) =>
        Typed(message.Replace("Micrograd.Value", "Value", StringComparison.Ordinal));

    /// <summary>The last result is called as it was typed.</summary>
    private static string Typed(string text) => text.Replace('ˍ', '_');
}
