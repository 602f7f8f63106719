using Micrograd.Repl.Hosting;
using Micrograd.Repl.Mistakes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Report;

/// <summary>An error of a page.</summary>
/// <param name="Line">The line of the page that it names, from 0; -1 if it names none.</param>
/// <param name="Text">The message, with its place.</param>
internal sealed record PageFailure(int Line, string Text)
{
    /// <summary>The compile errors. One in a loaded file stands at the line that loads it.</summary>
    public static IReadOnlyList<PageFailure> Of(PageCompilation page) =>
    [
        .. PageDiagnostics.InOrder(page.Compilation.GetDiagnostics(), DiagnosticSeverity.Error)
            .Select(error => new PageFailure(LineIn(page, error), string.Join('\n', PageDiagnostics.Lines(
                [error], DiagnosticSeverity.Error, one => Help.For(page.Compilation, one))))),
    ];

    private static int LineIn(PageCompilation page, Diagnostic error)
    {
        int line = error.Location.GetMappedLineSpan().StartLinePosition.Line;
        if (error.Location.SourceTree is not { } tree || tree == page.Tree)
            return error.Location.IsInSource ? line : -1;
        string folder = Path.GetDirectoryName(page.Tree.FilePath)!;
        LoadDirectiveTriviaSyntax[] loads = [.. ((CompilationUnitSyntax)page.Tree.GetRoot()).GetLoadDirectives()];
        SyntaxNode? load = loads.FirstOrDefault(one => Path.GetFullPath(one.File.ValueText, folder) == tree.FilePath)
            ?? loads.FirstOrDefault(); // the file that it loads loads that one
        return load?.GetLocation().GetMappedLineSpan().StartLinePosition.Line ?? -1;
    }
}
