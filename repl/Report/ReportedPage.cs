using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Report;

/// <summary>A page read for a document: its pieces, and its compiled form, which tells which statement runs.</summary>
internal sealed class ReportedPage
{
    private readonly PageCompilation compilation;
    private readonly Lazy<CodeText> code;

    /// <param name="path">The full path of the page.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ReportedPage(string path)
    {
        Path = path;
        compilation = new PageCompilation(path, isOptimized: false);
        IReadOnlyList<PageUnit> units = PageUnit.Of(compilation.Tree);
        Microsoft.CodeAnalysis.Text.SourceText text = compilation.Tree.GetText();
        Pieces = PagePieces.Of([.. text.Lines.Select(line => line.ToString())], units);
        SyntaxTree marked = compilation.Tree.WithChangedText(PageUnit.Marked(text, units));
        try
        {
            Compiled = compilation.Emit(compilation.Compilation.ReplaceSyntaxTree(compilation.Tree, marked));
        }
        catch (PageCompilationException error)
        {
            Errors = PageFailure.Of(compilation); // with the columns of the page as the user wrote it
            if (Errors.Count == 0)
                Errors = [new PageFailure(-1, error.Message)];
        }

        code = new(() => new CodeText(text.ToString(), CodeColors.Of(compilation.Compilation, compilation.Tree)));
    }

    public string Path { get; }

    public IReadOnlyList<PagePiece> Pieces { get; }

    /// <summary>The page ready to run; null if it does not compile.</summary>
    public CompiledPage? Compiled { get; }

    public IReadOnlyList<PageFailure> Errors { get; } = [];

    public CodeText Code => code.Value;

    /// <summary>The page and the files that it loads, also those that are not there.</summary>
    public IEnumerable<string> Files => compilation.Compilation.SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).GetLoadDirectives()
            .Select(load => System.IO.Path.GetFullPath(
                load.File.ValueText, System.IO.Path.GetDirectoryName(tree.FilePath)!))
            .Append(tree.FilePath))
        .Distinct();
}
