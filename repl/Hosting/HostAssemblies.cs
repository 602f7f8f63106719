namespace Micrograd.Repl.Hosting;

/// <summary>
/// The assemblies this process was started with, by simple name. A page that asks for one of the engine or the
/// framework gets this one, wherever its <c>#r</c> points: two builds of one assembly in one process lead to a
/// MissingMethodException.
/// </summary>
internal static class HostAssemblies
{
    public static string FrameworkFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly Dictionary<string, string> PathsByName =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(Path.GetFileNameWithoutExtension) // the runtime may name System.Private.CoreLib twice
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> FrameworkPaths => PathsByName.Values.Where(IsFramework);

    public static string? Find(string simpleName) => PathsByName.GetValueOrDefault(simpleName);

    /// <summary><c>../artifacts/kit/Micrograd.dll</c> and <c>System.Xml</c> name Micrograd and System.Xml.</summary>
    public static string NameIn(string reference)
    {
        string file = reference[(reference.LastIndexOfAny(['/', '\\']) + 1)..];
        return file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
    }

    public static bool IsFramework(string path) => Path.GetDirectoryName(path) == FrameworkFolder;
}
