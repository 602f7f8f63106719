using System.Globalization;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Micrograd.Repl.Mistakes;

/// <summary>A compile error as it is shown: the line, where in it, what the compiler says, and a sentence of help where there is one.</summary>
/// <param name="Where">The file and line, where it is not the text that was typed.</param>
/// <param name="Line">The line of code.</param>
/// <param name="Column">Where in it the mistake begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Id">The compiler's number.</param>
/// <param name="Message">The compiler's words.</param>
/// <param name="Advice">The sentence of help.</param>
internal sealed record Mistake(string? Where, string Line, int Column, int Length, string Id, string Message, string? Advice)
{
    private const int Shown = 3;

    /// <summary>The first error of each line, and of few lines: what follows is mostly the same mistake again.</summary>
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
        TextLine line = tree.GetText().Lines.GetLineFromPosition(error.Location.SourceSpan.Start);
        int column = error.Location.SourceSpan.Start - line.Start;
        int length = Math.Clamp(error.Location.SourceSpan.Length, 1, Math.Max(1, line.End - error.Location.SourceSpan.Start));
        var place = new MistakePlace(error, line.ToString(), tree, compilation);
        bool isTyped = tree == compilation.SyntaxTrees.Last();
        string? where = isTyped ? null : string.Create(CultureInfo.InvariantCulture, $"{DisplayPath.Of(tree.FilePath)}:{line.LineNumber + 1}");
        return new Mistake(where, line.ToString(), column, length, error.Id, message, Help.For(place));
    }

    /// <summary>Without the namespace that everybody here has in front of them anyway.</summary>
    private static string Plain(string message) => message.Replace("Micrograd.Value", "Value", StringComparison.Ordinal);
}
