using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// A session starts with the functions of scripts/kit.csx, which the build puts into this program, and with the names
/// of the engine.
/// </summary>
internal static class Kit
{
    /// <summary>The usings that the pages write under <c>#load "kit.csx"</c>.</summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "Micrograd", "Micrograd.Data", "Micrograd.Html", "Micrograd.Plotting", "Micrograd.Terminal",
        "static Micrograd.Plotting.Pictures",
    ];

    /// <summary>The same for the compiler's options, which name a type like a namespace.</summary>
    public static IEnumerable<string> Imports =>
        PageRules.Usings.Concat(Usings.Select(name => name.Replace("static ", "", StringComparison.Ordinal)));

    /// <summary>The text of kit.csx without its <c>#load</c>: the stamp is for dotnet-script alone.</summary>
    public static string Source { get; } = Read();

    private static string Read()
    {
        using Stream resource = typeof(Kit).Assembly.GetManifestResourceStream("kit.csx")!;
        using var reader = new StreamReader(resource);
        return string.Join('\n', reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.StartsWith("#load", StringComparison.Ordinal) ? "" : line));
    }
}
