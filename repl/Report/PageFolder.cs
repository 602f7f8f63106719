using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis.CSharp;

namespace Micrograd.Repl.Report;

/// <summary>The pages of a folder: its scripts, without those that another one loads, such as kit.csx.</summary>
internal static class PageFolder
{
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">*.csx or *.fsx</param>
    public static IReadOnlyList<string> PagesIn(string folder, string pattern = "*.csx")
    {
        string[] scripts = [.. Directory.GetFiles(Path.GetFullPath(folder), pattern).Order(StringComparer.Ordinal)];
        HashSet<string> loaded = [.. scripts.SelectMany(Loaded)];
        return [.. scripts.Where(script => !loaded.Contains(script))];
    }

    private static IEnumerable<string> Loaded(string script) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(script), PageRules.Parsing).GetCompilationUnitRoot()
            .GetLoadDirectives()
            .Select(load => Path.GetFullPath(load.File.ValueText, Path.GetDirectoryName(script)!));
}
