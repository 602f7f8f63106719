using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Report;

/// <summary><c>micrograd report</c>: pages as documents.</summary>
internal static class ReportProgram
{
    private const int WrongUse = 2;

    /// <param name="words">The words after report.</param>
    /// <param name="output">Gets the names of the files that were written.</param>
    /// <param name="errors">Gets what is wrong with the pages.</param>
    /// <returns>0 if each page ran to its end and printed what it states.</returns>
    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        if (ReportOptions.Read(words, out string problem) is not { } options)
        {
            errors.WriteLine($"micrograd report: {problem}");
            return WrongUse;
        }

        try
        {
            return Directory.Exists(options.Page)
                ? new ReportSite(options, output, errors).Write()
                : OnePage(options, output, errors);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"micrograd report: {unusable.Message}");
            return WrongUse;
        }
    }

    private static int OnePage(ReportOptions options, TextWriter output, TextWriter errors)
    {
        var run = new ReportRun(options.Args, options.Limit);
        string name = Path.GetFileName(options.Page);
        string file = options.Out ?? Path.ChangeExtension(name, ".html");
        if (Directory.Exists(file))
            file = Path.Combine(file, Path.ChangeExtension(name, ".html"));
        PageDocument document = run.Document(Path.GetFullPath(options.Page));
        Write(file, PageLayout.File(document, name));
        output.WriteLine(DisplayPath.Of(Path.GetFullPath(file)).Replace('\\', '/'));
        return Judge(run, document, name, errors) ? 0 : PageRunner.Failed;
    }

    /// <summary>Says what is wrong with a page; true if nothing is.</summary>
    public static bool Judge(ReportRun run, PageDocument document, string name, TextWriter errors)
    {
        if (run.Failed)
            errors.WriteLine($"micrograd report: {name} did not run to its end; its document says why.");
        foreach (string difference in document.Differences)
            errors.WriteLine($"micrograd report: {difference}");
        return !run.Failed && document.Differences.Count == 0;
    }

    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, text);
    }
}
