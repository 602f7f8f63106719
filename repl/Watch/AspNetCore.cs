using System.Runtime.Loader;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Watch;

/// <summary>
/// The web server's assemblies. They are looked for only when a page is watched: if this program named them among its
/// frameworks, every start of the console and of a page would pay for them.
/// </summary>
internal static class AspNetCore
{
    private const string Name = "Microsoft.AspNetCore.App";

    /// <summary>The folder of the version that fits the running framework, or null.</summary>
    private static readonly string? Folder = Find(HostAssemblies.FrameworkFolder);

    /// <summary>Whether this machine has the server; from now on its types can be used.</summary>
    public static bool Load()
    {
        if (Folder is null)
            return false;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(Folder, name.Name + ".dll") is var path && File.Exists(path)
                ? context.LoadFromAssemblyPath(path)
                : null;
        return true;
    }

    /// <summary>…/shared/Microsoft.NETCore.App/10.0.1 has …/shared/Microsoft.AspNetCore.App/10.0.1 beside it.</summary>
    private static string? Find(string framework)
    {
        string versions = Path.Combine(framework, "..", "..", Name), version = Path.GetFileName(framework);
        string same = Path.Combine(versions, version);
        if (Directory.Exists(same) || !Directory.Exists(versions))
            return Directory.Exists(same) ? Path.GetFullPath(same) : null;
        string major = version.Split('.')[0] + ".";
        return Directory.GetDirectories(versions)
            .Where(folder => Path.GetFileName(folder).StartsWith(major, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Path.GetFullPath).LastOrDefault();
    }
}
