using System.Text.Json;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// The NuGet packages that came with this program, read from the list the build writes beside it. The projects of the
/// engine are among them: elsewhere they are packages.
/// </summary>
internal sealed class CarriedPackages
{
    /// <summary>The compiler and what it brings: a page has no use for them.</summary>
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis", "System.Composition", "Humanizer"];

    private readonly Dictionary<string, Package> packages = new(StringComparer.OrdinalIgnoreCase);

    public CarriedPackages(string depsFile)
    {
        using var deps = JsonDocument.Parse(File.ReadAllBytes(depsFile));
        string target = deps.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString()!;
        foreach (JsonProperty library in deps.RootElement.GetProperty("targets").GetProperty(target).EnumerateObject())
        {
            JsonElement described = deps.RootElement.GetProperty("libraries").GetProperty(library.Name);
            bool isOfEngine = described.GetProperty("type").GetString() == "project";
            (string name, string version) = library.Name.Split('/') is [var n, var v] ? (n, v) : (library.Name, "");
            if (isOfEngine && Path.GetFileName(depsFile).StartsWith($"{name}.deps.", StringComparison.Ordinal))
                continue; // this program itself
            packages[name] = new(name, version, isOfEngine,
                Read(library.Value, "runtime", Path.GetFileNameWithoutExtension),
                Read(library.Value, "dependencies", dependency => dependency));
        }
    }

    public static CarriedPackages OfThisProgram { get; } =
        new(Path.ChangeExtension(typeof(CarriedPackages).Assembly.Location, ".deps.json"));

    /// <summary>"ScottPlot 5.1.59, Sep 0.17.1, …": the packages that hold code, in the order of their names.</summary>
    public string Names => string.Join(", ", packages.Values
        .Where(package => package.Assemblies.Count > 0)
        .Where(package => !Compiler.Any(name => package.Name.StartsWith(name, StringComparison.Ordinal)))
        .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
        .Select(package => package.ToString()));

    /// <summary>The package of that name, or null if this program does not carry it.</summary>
    public Package? Find(string packageName) => packages.GetValueOrDefault(packageName);

    /// <summary>The package that an assembly came with; null if it is none, or one of the engine.</summary>
    public Package? Holding(string assembly) => packages.Values
        .Where(package => !package.IsOfEngine)
        .FirstOrDefault(package => package.Assemblies.Contains(assembly, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// The assemblies of a package and of all it depends on; none if this program does not carry it in that version.
    /// </summary>
    public IReadOnlyList<string> AssembliesOf(PackageRequest request)
    {
        if (Find(request.Name) is not { } asked || !request.Accepts(asked.Version))
            return [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<string> assemblies = [];
        Queue<string> open = new([asked.Name]);
        while (open.TryDequeue(out string? name))
        {
            if (!seen.Add(name) || !packages.TryGetValue(name, out Package? package))
                continue;
            assemblies.AddRange(package.Assemblies);
            foreach (string dependency in package.Dependencies)
                open.Enqueue(dependency);
        }
        return assemblies;
    }

    private static List<string> Read(JsonElement library, string property, Func<string, string> name) =>
        library.TryGetProperty(property, out JsonElement entries)
            ? [.. entries.EnumerateObject().Select(entry => name(entry.Name))]
            : [];

    internal sealed record Package(
        string Name,
        string Version,
        bool IsOfEngine,
        IReadOnlyList<string> Assemblies,
        IReadOnlyList<string> Dependencies)
    {
        public override string ToString() => $"{Name} {Version}";
    }
}
