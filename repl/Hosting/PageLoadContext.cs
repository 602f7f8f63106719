using System.Reflection;
using System.Runtime.Loader;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// Holds a page and the assemblies of its own <c>#r</c> lines; all other assemblies are those of this program.
/// </summary>
/// <param name="referencedPaths">The files that answered those lines; there may be more later.</param>
internal sealed class PageLoadContext(IEnumerable<string> referencedPaths) : AssemblyLoadContext("page")
{
    public Assembly Load(byte[] assembly, byte[] symbols) =>
        LoadFromStream(new MemoryStream(assembly), new MemoryStream(symbols));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string file = assemblyName.Name + ".dll";
        if (HostAssemblies.Find(assemblyName.Name!) is not null)
            return null;
        string? path = referencedPaths.FirstOrDefault(path => Path.GetFileName(path) == file)
            ?? referencedPaths.Select(path => Path.Combine(Path.GetDirectoryName(path)!, file))
                .FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
