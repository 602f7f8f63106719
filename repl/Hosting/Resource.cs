namespace Micrograd.Repl.Hosting;

/// <summary>Files that the build puts into this program.</summary>
internal static class Resource
{
    /// <summary>Their names, with <c>/</c> between folders whatever the system that built this program.</summary>
    public static IEnumerable<string> Names =>
        typeof(Resource).Assembly.GetManifestResourceNames().Select(name => name.Replace('\\', '/'));

    /// <summary>The text of one, with <c>\n</c> at the end of each line.</summary>
    public static string Text(string name)
    {
        System.Reflection.Assembly program = typeof(Resource).Assembly;
        string stored = program.GetManifestResourceNames().Single(stored => stored.Replace('\\', '/') == name);
        using var reader = new StreamReader(program.GetManifestResourceStream(stored)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
