using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Hosting;

/// <summary>A page and what it loads, as the compiler sees them.</summary>
internal sealed class PageCompilation
{
    private readonly PageReferenceResolver references;
    private readonly PageSourceResolver sources;

    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Faster, but a run-time error may name a line near the one that failed.</param>
    public PageCompilation(string page, bool isOptimized)
    {
        string folder = Path.GetDirectoryName(page)!;
        references = new PageReferenceResolver(folder);
        sources = new PageSourceResolver(folder);
        using var code = new MemoryStream(sources.Read(page).Bytes, writable: false);
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(code, Encoding.UTF8);
        Tree = CSharpSyntaxTree.ParseText(text, PageRules.Parsing, page);
        CSharpCompilation compilation = PageRules.Compilation(Tree, typeof(int), PageRules.Usings, references, sources);
        OptimizationLevel level = isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug;
        Compilation = compilation
            .WithOptions(PageRules.Strict(compilation.Options).WithOptimizationLevel(level))
            .AddReferences(references.AssembliesOfPackagesIn(compilation).Distinct());
    }

    /// <summary>The text of the page itself.</summary>
    public SyntaxTree Tree { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The page in this compilation, or in one that was made from it.</summary>
    /// <param name="compilation">What is compiled.</param>
    /// <param name="help">Gives a sentence of help for an error, or null.</param>
    /// <exception cref="PageCompilationException">The page does not compile.</exception>
    public CompiledPage Emit(CSharpCompilation compilation, Func<Compilation, Diagnostic, string?>? help = null)
    {
        using MemoryStream assembly = new(), symbols = new();
        EmitResult result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        string[] errors = [.. PageDiagnostics.Lines(
            result.Diagnostics, DiagnosticSeverity.Error, error => help?.Invoke(compilation, error))];
        if (errors.Length > 0)
            throw new PageCompilationException(errors);
        return new(
            assembly.ToArray(),
            symbols.ToArray(),
            [.. PageDiagnostics.Lines(result.Diagnostics, DiagnosticSeverity.Warning)],
            [.. sources.Sources],
            [.. references.AnsweredPaths.Select(ReferencedFile.At)]);
    }
}
