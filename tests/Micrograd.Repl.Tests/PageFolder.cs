using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Tests;

/// <summary>The result of a run.</summary>
internal sealed record PageRun(int ExitCode, string Output, string Errors);

/// <summary>A folder of pages that lives for one test, and ways to run them.</summary>
internal sealed class PageFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("micrograd-pages-").FullName;

    public string CacheFolder => At("cache");

    public string At(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        string path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>
    /// Runs a page in this process, where the compiler is warm. Console is shared: such tests are of the collection
    /// "console".
    /// </summary>
    public PageRun Run(string name, string[]? args = null, bool cached = false, bool isOptimized = false)
    {
        (StringWriter output, StringWriter errors) = (new StringWriter(), new StringWriter());
        TextWriter before = Console.Out;
        Console.SetOut(output);
        try
        {
            PageCache? cache = cached ? PageCache.In(CacheFolder, errors, isVerbose: false) : null;
            int exitCode = new PageRunner(cache, errors, isOptimized, CommandLine.Compile).Run(At(name), args ?? []);
            return new(exitCode, Lines(output), Lines(errors));
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    public PageRun RunText(string text, params string[] args)
    {
        Write("page.csx", text);
        return Run("page.csx", args);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Lines(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n");
}
