using System.Text;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// The kit that this program carries: scripts/kit.csx, which the build puts into it. It answers <c>#load "kit.csx"</c>
/// where no such file lies beside the page.
/// </summary>
internal static class OwnKit
{
    public const string Name = "kit.csx";

    /// <summary>The text without its <c>#load</c>: the stamp is for dotnet-script alone.</summary>
    public static string Text { get; } = string.Join('\n', Resource.Text(Name).Split('\n')
        .Select(line => line.StartsWith("#load", StringComparison.Ordinal) ? "" : line));

    /// <summary>The bytes of a file of a page; those of this kit where the page has none.</summary>
    public static byte[] ReadFileOrKit(string path) =>
        IsMissing(path) ? Encoding.UTF8.GetBytes(Text) : File.ReadAllBytes(path);

    /// <summary>Whether this kit stands for a file that is not there.</summary>
    public static bool IsMissing(string path) => Path.GetFileName(path) == Name && !File.Exists(path);
}
