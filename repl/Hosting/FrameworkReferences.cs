using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// The framework that runs this process, as the compiler reads it. All compilations share one reference for each
/// assembly.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly Dictionary<string, PortableExecutableReference> ByPath = [];

    public static IReadOnlyList<PortableExecutableReference> All { get; } =
        [.. HostAssemblies.FrameworkPaths.Select(At)];

    public static PortableExecutableReference At(string path)
    {
        lock (ByPath)
        {
            if (!ByPath.TryGetValue(path, out PortableExecutableReference? reference))
                ByPath[path] = reference = Open(path);
            return reference;
        }
    }

    /// <summary>
    /// Reads only the metadata: the compiler's own way to open a file also reads the code, which is 70 MB.
    /// </summary>
    private static PortableExecutableReference Open(string path) => AssemblyMetadata
        .Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata))
        .GetReference(filePath: path);
}
