using System.Text.RegularExpressions;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Lecture;

/// <summary>
/// A kit outside of a clone: where the clone's kit names an assembly of artifacts/kit, it names the package of this
/// program's version. What else a clone needs is left out; the packages bring it.
/// </summary>
internal static partial class PackagedKit
{
    public static string Of(string kit) => string.Join('\n', kit.Split('\n')
        .Select(line => Assembly().Replace(line, $"#r \"nuget: $1, {ThisProgram.Version}\""))
        .Where(line => !line.Contains("artifacts/kit", StringComparison.Ordinal) && !IsForeign(line)));

    private static bool IsForeign(string line) =>
        line.StartsWith("#r \"nuget:", StringComparison.Ordinal)
        && !line.Contains("Micrograd", StringComparison.Ordinal);

    [GeneratedRegex("""^#r "\.\./artifacts/kit/(Micrograd[\w.]*)\.dll"$""")]
    private static partial Regex Assembly();
}
