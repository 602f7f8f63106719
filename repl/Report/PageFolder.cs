using System.Text.RegularExpressions;

namespace Micrograd.Repl.Report;

/// <summary>The pages of a folder: its scripts, without those that another one loads, such as kit.csx.</summary>
internal static partial class PageFolder
{
    /// <summary>A script may be loaded from the folder or from one below: a page in fsharp/ loads ../kit.fsx.</summary>
    private static readonly EnumerationOptions Near = new() { RecurseSubdirectories = true, MaxRecursionDepth = 1 };

    /// <param name="folder">The folder.</param>
    /// <param name="pattern">*.csx or *.fsx</param>
    public static IReadOnlyList<string> PagesIn(string folder, string pattern)
    {
        string full = Path.GetFullPath(folder);
        HashSet<string> loaded = [.. Directory.EnumerateFiles(full, pattern, Near).SelectMany(LoadedBy)];
        return
        [
            .. Directory.GetFiles(full, pattern).Where(script => !loaded.Contains(script))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The files that a script names in its <c>#load</c> lines.</summary>
    public static IEnumerable<string> LoadedBy(string script) => Load().Matches(File.ReadAllText(script))
        .Select(load => Path.GetFullPath(load.Groups[1].Value, Path.GetDirectoryName(script)!));

    [GeneratedRegex("""^[ \t]*#load[ \t]+"([^"\n]+)["]""", RegexOptions.Multiline)]
    private static partial Regex Load();
}
