using System.Reflection;

namespace Micrograd.Repl.Hosting;

/// <summary>Runs a page: from the cache if nothing it was made of has changed, else it is compiled first.</summary>
/// <param name="cache">The pages that were compiled before, or null.</param>
/// <param name="errors">Where errors and warnings are written.</param>
/// <param name="isOptimized">Whether the page is compiled for speed.</param>
/// <param name="compile">The compiler, if errors get a sentence of help.</param>
internal sealed class PageRunner(
    PageCache? cache, TextWriter errors, bool isOptimized = false, Func<string, bool, CompiledPage>? compile = null)
{
    public const int Failed = 1;
    public const int WrongUse = 2;

    /// <summary>Runs the page at <paramref name="path"/> and gives back its exit code.</summary>
    public int Run(string path, IEnumerable<string> args)
    {
        if (path.Length == 0)
        {
            errors.WriteLine($"micrograd: the name of the page is empty. {Pages(folder: null)}");
            return WrongUse;
        }
        string page = Path.GetFullPath(path);
        if (WhyNoPage(page) is { } reason)
        {
            string? folder = Directory.Exists(page) ? page : Path.GetDirectoryName(page);
            errors.WriteLine($"micrograd: {path} {reason}. {Pages(folder)}");
            return WrongUse;
        }
        try
        {
            CompiledPage compiled = cache?.Find(page, isOptimized) ?? CompileAndKeep(page);
            foreach (string warning in compiled.Warnings)
                errors.WriteLine(warning);
            return Execute(compiled, args);
        }
        catch (PageCompilationException error)
        {
            errors.WriteLine(error.Message);
            return Failed;
        }
    }

    private static string? WhyNoPage(string page)
    {
        if (Directory.Exists(page))
            return "is a folder, not a page";
        var file = new FileInfo(page); // a link exists even if what it names does not
        return !file.Exists ? "does not exist"
            : file.LinkTarget is { } target && file.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true }
                ? $"is a link to {target}, which does not exist"
            : null;
    }

    /// <summary>The pages that the user may have meant: those in <paramref name="folder"/>.</summary>
    private static string Pages(string? folder)
    {
        string[] pages = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csx") : [];
        IOrderedEnumerable<string> names = pages.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        return pages.Length == 0 ? "Name a page: micrograd PAGE.csx" : $"There are {string.Join(", ", names)}.";
    }

    private CompiledPage CompileAndKeep(string page)
    {
        CompiledPage compiled = compile is null ? PageCompiler.Compile(page, isOptimized) : compile(page, isOptimized);
        cache?.Keep(page, isOptimized, compiled);
        return compiled;
    }

    private int Execute(CompiledPage compiled, IEnumerable<string> args)
    {
        if (compiled.Assembly.Length == 0)
            return 0;
        Func<Task<int>> start = Load(compiled, args);
        try
        {
            return start().GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            errors.WriteLine(PageError.Describe(error));
            return Failed;
        }
        finally
        {
            Flush(Console.Out);
            Flush(Console.Error);
        }
    }

    /// <summary>Loads a page that has code; what comes back runs it.</summary>
    public static Func<Task<int>> Load(CompiledPage compiled, IEnumerable<string> args)
    {
        var context = new PageLoadContext(compiled.References.Select(file => file.Path));
        Assembly assembly = context.Load(compiled.Assembly, compiled.Symbols);
        Func<object?[], Task<int>> start = PageEntry.Of<int>(assembly);
        return () => start([new PageGlobals(args, Console.Out), null]);
    }

    /// <summary>The page may have set a writer of its own.</summary>
    public static void Flush(TextWriter writer)
    {
        try
        {
            writer.Flush();
        }
        catch (ObjectDisposedException)
        {
            // The page has closed its writer, and closing has written all.
        }
    }
}
