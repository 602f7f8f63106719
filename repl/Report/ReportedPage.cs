using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Report;

/// <summary>A page read for a document: its pieces, and its compiled form, which tells which statement runs.</summary>
internal sealed class ReportedPage
{
    private readonly PageCompilation compilation;
    private readonly string text;
    private readonly Lazy<PageSource> source;

    /// <param name="path">The full path of the page.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReportedPage(string path)
    {
        compilation = new PageCompilation(path, isOptimized: false);
        IReadOnlyList<PageUnit> units = PageUnit.Of(compilation.Tree);
        Microsoft.CodeAnalysis.Text.SourceText written = compilation.Tree.GetText();
        text = written.ToString();
        IReadOnlyList<PagePiece> pieces = PagePieces.Of([.. written.Lines.Select(line => line.ToString())], units);
        IReadOnlyList<PageFailure> errors = [];
        Statements = units.Where(unit => unit.Step is not null).ToDictionary(
            unit => unit.Step!.Value,
            unit => text[written.Lines[unit.First].Start..written.Lines[unit.Last].End]);
        SyntaxTree marked = compilation.Tree.WithChangedText(PageUnit.Marked(written, units));
        try
        {
            Compiled = compilation.Emit(compilation.Compilation.ReplaceSyntaxTree(compilation.Tree, marked));
        }
        catch (PageCompilationException error)
        {
            errors = PageFailure.Of(compilation); // with the columns of the page as the user wrote it
            if (errors.Count == 0)
                errors = [new PageFailure(-1, error.Message)];
        }

        source = new(() => new PageSource(path, pieces, Colored(), errors));
    }

    /// <summary>The page as it is written; its colors are found when they are first asked for.</summary>
    public PageSource Source => source.Value;

    /// <summary>The page ready to run; null if it does not compile.</summary>
    public CompiledPage? Compiled { get; }

    /// <summary>The text of each statement by its number.</summary>
    public IReadOnlyDictionary<int, string> Statements { get; }

    /// <summary>The page and the files that it loads, also those that are not there.</summary>
    public IEnumerable<string> Files => compilation.Compilation.SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).GetLoadDirectives()
            .Select(load => System.IO.Path.GetFullPath(
                load.File.ValueText, System.IO.Path.GetDirectoryName(tree.FilePath)!))
            .Append(tree.FilePath))
        .Distinct();

    private CodeText Colored() => new(text, CodeColors.Of(compilation.Compilation, compilation.Tree));
}
