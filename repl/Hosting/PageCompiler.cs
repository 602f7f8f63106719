using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Hosting;

/// <summary>Turns a page and what it loads into an assembly.</summary>
internal static class PageCompiler
{
    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Faster, but a run-time error may name a line near the one that failed.</param>
    /// <param name="help">Gives a sentence of help for an error, or null.</param>
    /// <param name="notes">Gives notes on a page that compiles; they are printed as warnings are.</param>
    /// <exception cref="PageCompilationException">The page does not compile.</exception>
    public static CompiledPage Compile(
        string page,
        bool isOptimized,
        Func<Compilation, Diagnostic, string?>? help = null,
        Func<Compilation, IEnumerable<string>>? notes = null)
    {
        var compilation = new PageCompilation(page, isOptimized);
        CompiledPage compiled = compilation.Emit(compilation.Compilation, help);
        return notes is null
            ? compiled
            : compiled with { Warnings = [.. compiled.Warnings, .. notes(compilation.Compilation)] };
    }
}
