using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// A session starts with the functions of the kit that this program carries, and with the names of the engine.
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
}
