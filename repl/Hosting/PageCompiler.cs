using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Micrograd.Repl.Hosting;

/// <summary>Turns a page and what it loads into an assembly.</summary>
internal static class PageCompiler
{
    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Faster, but a run-time error may name a line near the one that failed.</param>
    /// <exception cref="PageCompilationException">The page does not compile.</exception>
    public static CompiledPage Compile(string page, bool isOptimized)
    {
        CSharpCompilation compilation = Read(
            page, isOptimized, out PageSourceResolver sources, out PageReferenceResolver references);
        using MemoryStream assembly = new(), symbols = new();
        EmitResult result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        string[] errors = [.. PageDiagnostics.Lines(result.Diagnostics, DiagnosticSeverity.Error)];
        if (errors.Length > 0)
            throw new PageCompilationException(errors);
        return new(
            assembly.ToArray(),
            symbols.ToArray(),
            [.. PageDiagnostics.Lines(result.Diagnostics, DiagnosticSeverity.Warning)],
            [.. sources.Sources],
            [.. references.AnsweredPaths.Select(ReferencedFile.At)]);
    }

    /// <summary>The page and what it loads, ready to be compiled.</summary>
    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Whether it is compiled for speed.</param>
    /// <param name="sources">The files that were read.</param>
    /// <param name="references">The assemblies that answered <c>#r</c>.</param>
    public static CSharpCompilation Read(
        string page, bool isOptimized, out PageSourceResolver sources, out PageReferenceResolver references)
    {
        string folder = Path.GetDirectoryName(page)!;
        references = new PageReferenceResolver(folder);
        sources = new PageSourceResolver(folder);
        using var code = new MemoryStream(sources.Read(page).Bytes, writable: false);
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(code, Encoding.UTF8);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, PageRules.Parsing, page);
        CSharpCompilation compilation = PageRules.Compilation(tree, typeof(int), PageRules.Usings, references, sources);
        OptimizationLevel level = isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug;
        return compilation
            .WithOptions(PageRules.Strict(compilation.Options).WithOptimizationLevel(level))
            .AddReferences(references.AssembliesOfPackagesIn(compilation).Distinct());
    }
}
