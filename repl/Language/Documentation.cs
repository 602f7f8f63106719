using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Micrograd.Repl.Hosting;
using Microsoft.CodeAnalysis;

namespace Micrograd.Repl.Language;

/// <summary>
/// The first sentence or paragraph of a symbol's documentation. It comes from the XML files beside the assemblies of
/// this program; for the framework, from the reference pack of the SDK.
/// </summary>
internal static class Documentation
{
    private static readonly ConcurrentDictionary<string, Task<ILookup<string, XElement>>> Files = [];
    private static readonly string? ReferencePack = FindReferencePack();

    public static string? FirstSentence(ISymbol symbol) => Of(symbol, waits: false) is { } text
        ? Regex.Match(text, @"^.*?(\.(?=\s|$)|$)", RegexOptions.CultureInvariant).Value
        : null;

    /// <summary>The whole summary, also if a large file must be read for it first.</summary>
    public static string? Paragraph(ISymbol symbol) => Of(symbol, waits: true);

    private static string? Of(ISymbol symbol, bool waits)
    {
        ISymbol definition = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
        if (definition.GetDocumentationCommentId() is not { } id || definition.ContainingAssembly is not { } assembly)
            return null;
        return Candidates(assembly.Name).Select(file => Find(file, id, waits)).FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<string> Candidates(string assembly)
    {
        if (HostAssemblies.Find(assembly) is not { } path)
            return [];
        bool isFramework = HostAssemblies.IsFramework(path);
        // The reference pack divides the types among other assemblies than the runtime does.
        string[] names = isFramework ? [assembly, "System.Runtime", "System.Collections"] : [assembly];
        string folder = isFramework && ReferencePack is { } pack ? pack : AppContext.BaseDirectory;
        return names.Distinct().Select(name => Path.Combine(folder, name + ".xml")).Where(File.Exists);
    }

    private static string? FindReferencePack()
    {
        string packs = Path.GetFullPath("../../../packs/Microsoft.NETCore.App.Ref", HostAssemblies.FrameworkFolder);
        string[] versions = Directory.Exists(packs) ? Directory.GetDirectories(packs) : [];
        return versions.OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "ref", $"net{Environment.Version.ToString(2)}"))
            .FirstOrDefault(Directory.Exists);
    }

    /// <summary>
    /// The engine's files are small and are waited for. The framework's files are large: the first question starts the
    /// reading.
    /// </summary>
    private static string? Find(string file, string id, bool waits)
    {
        Task<ILookup<string, XElement>> reading = Files.GetOrAdd(file, name => Task.Run(() => Read(name)));
        if (waits || Path.GetDirectoryName(file) != ReferencePack)
            reading.Wait();
        return reading.IsCompletedSuccessfully ? Summary(id, reading.Result) : null;
    }

    private static ILookup<string, XElement> Read(string file) => XDocument.Load(file).Descendants("member")
        .ToLookup(member => member.Attribute("name")!.Value);

    private static string? Summary(string id, ILookup<string, XElement> members)
    {
        XElement? member = members[id].FirstOrDefault(), summary = member?.Element("summary");
        string? inherited = member?.Element("inheritdoc")?.Attribute("cref")?.Value;
        if (summary is null && inherited is not null && inherited != id)
            return Summary(inherited, members);
        string text = string.Concat(summary?.Nodes().Select(Plain) ?? []);
        text = Regex.Replace(text, @"\s+", " ", RegexOptions.CultureInvariant).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { FirstNode: not null } element => string.Concat(element.Nodes().Select(Plain)),
        // M:Micrograd.Value.Pow(System.Double) is Pow.
        XElement { FirstAttribute.Value: var name } => name.Split('(')[0].Split('.', ':')[^1],
        _ => "",
    };
}
