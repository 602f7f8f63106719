using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Hosting;

/// <summary>Turns a page and what it loads into an assembly.</summary>
internal static class PageCompiler
{
    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Faster, but a run-time error may name a line near the one that failed.</param>
    /// <param name="help">Gives a sentence of help for an error, or null.</param>
    /// <exception cref="PageCompilationException">The page does not compile.</exception>
    public static CompiledPage Compile(
        string page, bool isOptimized, Func<Compilation, Diagnostic, string?>? help = null)
    {
        var compilation = new PageCompilation(page, isOptimized);
        return compilation.Emit(compilation.Compilation, help);
    }
}
