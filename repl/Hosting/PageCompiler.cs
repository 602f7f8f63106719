namespace Micrograd.Repl.Hosting;

/// <summary>Turns a page and what it loads into an assembly.</summary>
internal static class PageCompiler
{
    /// <param name="page">Its full path.</param>
    /// <param name="isOptimized">Faster, but a run-time error may name a line near the one that failed.</param>
    /// <exception cref="PageCompilationException">The page does not compile.</exception>
    public static CompiledPage Compile(string page, bool isOptimized)
    {
        var compilation = new PageCompilation(page, isOptimized);
        return compilation.Emit(compilation.Compilation);
    }
}
