using System.Reflection;
using System.Runtime.Loader;

namespace Micrograd.Repl.Hosting;

/// <summary>Where a page and the assemblies of its own <c>#r</c> lines live; everything else is this program's.</summary>
internal sealed class PageLoadContext(IEnumerable<string> referencedPaths) : AssemblyLoadContext("page")
{
    private readonly string[] paths = [.. referencedPaths];

    public Assembly LoadPage(CompiledPage page) =>
        LoadFromStream(new MemoryStream(page.Assembly), new MemoryStream(page.Symbols));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = assemblyName.Name + ".dll";
        if (HostAssemblies.Find(assemblyName.Name!) is not null)
            return null;
        var path = paths.FirstOrDefault(path => Path.GetFileName(path) == file)
            ?? paths.Select(path => Path.Combine(Path.GetDirectoryName(path)!, file)).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
