using System.Globalization;
using Micrograd.Repl.Drawing;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Mistakes;

/// <summary>A compile error as it is shown.</summary>
internal sealed class Mistake(Compilation compilation, Diagnostic error)
{
    private const int Shown = 3;

    /// <summary>The first error of each line, for a few lines: later ones mostly come from the same mistake.</summary>
    public static IReadOnlyList<Mistake> In(Compilation compilation, IReadOnlyList<Diagnostic> errors) =>
    [
        .. PageDiagnostics.InOrder(errors, DiagnosticSeverity.Error)
            .DistinctBy(error => error.Location.GetLineSpan().StartLinePosition.Line)
            .Take(Shown)
            .Select(error => new Mistake(compilation, error)),
    ];

    /// <summary>
    /// The line of code, a caret under the place, the compiler's message, and perhaps a sentence of help. The last
    /// result is called as it was typed, and Value without its namespace.
    /// </summary>
    public string Text(bool inColor)
    {
        string message = error.GetMessage(CultureInfo.InvariantCulture);
        message = $"error {error.Id}: {message.Replace("Micrograd.Value", "Value", StringComparison.Ordinal)}";
        string advice = Inks.Paint(Help.For(compilation, error) ?? "", Ink.Strong, inColor);
        string[] lines = [.. Place(inColor), Inks.Paint(message, Ink.Wrong, inColor), advice];
        return string.Join('\n', lines).TrimEnd('\n').Replace('ˍ', '_');
    }

    private IEnumerable<string> Place(bool inColor)
    {
        if (error.Location.SourceTree is not { } tree)
            yield break;
        TextSpan span = error.Location.SourceSpan;
        TextLine line = tree.GetText().Lines.GetLineFromPosition(span.Start);
        string code = line.ToString();
        if (tree != compilation.SyntaxTrees.Last()) // it is in a page that was loaded
            yield return $"{DisplayPath.Of(tree.FilePath)}:{line.LineNumber + 1}";
        if (string.IsNullOrWhiteSpace(code))
            yield break;
        int start = Math.Min(span.Start - line.Start, code.Length);
        int end = Math.Clamp(span.End - line.Start, start, code.Length);
        string carets = new('^', Math.Max(1, TextWidth.Of(code[start..end])));
        yield return "  " + code.TrimEnd();
        yield return $"  {new string(' ', TextWidth.Of(code[..start]))}{Inks.Paint(carets, Ink.Wrong, inColor)}";
    }
}
