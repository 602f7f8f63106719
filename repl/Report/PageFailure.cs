using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Report;

/// <summary>An error of a page.</summary>
/// <param name="Line">The line of the page that it names, from 0; -1 if it names none or is in another file.</param>
/// <param name="Text">The message, with its place.</param>
internal sealed record PageFailure(int Line, string Text)
{
    /// <summary>The compile errors. One in a loaded file stands at the line that loads it.</summary>
    public static IReadOnlyList<PageFailure> Of(PageCompilation page) =>
    [
        .. PageDiagnostics.InOrder(page.Compilation.GetDiagnostics(), DiagnosticSeverity.Error)
            .Select(error => new PageFailure(LineIn(page, error), PageDiagnostics.Line(error))),
    ];

    private static int LineIn(PageCompilation page, Diagnostic error)
    {
        FileLinePositionSpan place = error.Location.GetMappedLineSpan();
        if (error.Location.SourceTree == page.Tree)
            return place.StartLinePosition.Line;
        return page.Tree.GetText().Lines.FirstOrDefault(line =>
            line.ToString().StartsWith("#load", StringComparison.Ordinal)).LineNumber;
    }
}
