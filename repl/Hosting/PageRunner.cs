using System.Reflection;

namespace Micrograd.Repl.Hosting;

/// <summary>Runs a page: from the cache if nothing it was made of has changed, else it is compiled first.</summary>
/// <param name="cache">The pages that were compiled before, or null.</param>
/// <param name="errors">Where errors and warnings are written.</param>
internal sealed class PageRunner(PageCache? cache, TextWriter errors)
{
    public const int Failed = 1;
    public const int NoSuchPage = 2;

    /// <summary>Runs the page at <paramref name="path"/> and gives back its exit code.</summary>
    public int Run(string path, IEnumerable<string> args)
    {
        string page = Path.GetFullPath(path);
        if (!File.Exists(page))
        {
            bool isFolder = Directory.Exists(page);
            string what = isFolder ? "is a folder, not a page" : "does not exist";
            errors.WriteLine($"micrograd: {path} {what}. {Pages(isFolder ? page : Path.GetDirectoryName(page))}");
            return NoSuchPage;
        }
        try
        {
            CompiledPage compiled = cache?.Find(page) ?? CompileAndKeep(page);
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

    /// <summary>The pages that the user may have meant: those in <paramref name="folder"/>.</summary>
    private static string Pages(string? folder)
    {
        string[] pages = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csx") : [];
        IOrderedEnumerable<string> names = pages.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        return pages.Length == 0 ? "Name a page: micrograd PAGE.csx" : $"There are {string.Join(", ", names)}.";
    }

    private CompiledPage CompileAndKeep(string page)
    {
        CompiledPage compiled = PageCompiler.Compile(page);
        cache?.Keep(page, compiled);
        return compiled;
    }

    private int Execute(CompiledPage compiled, IEnumerable<string> args)
    {
        if (compiled.Assembly.Length == 0)
            return 0;
        var context = new PageLoadContext(compiled.References.Select(file => file.Path));
        Assembly assembly = context.Load(compiled.Assembly, compiled.Symbols);
        Func<object?[], Task<int>> start = PageEntry.Of<int>(assembly);
        try
        {
            return start([new PageGlobals(args, Console.Out), null]).GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            errors.WriteLine(PageError.Describe(error));
            return Failed;
        }
        finally
        {
            Console.Out.Flush();
            Console.Error.Flush();
        }
    }
}
