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
internal sealed class Documentation
{
    private readonly ConcurrentDictionary<string, Task<Dictionary<string, XElement>>> files = [];

    public string? FirstSentence(ISymbol symbol) => Of(symbol, waits: false) is { } text
        ? Regex.Match(text, @"^.*?(\.(?=\s|$)|$)", RegexOptions.CultureInvariant).Value
        : null;

    /// <summary>The whole summary, also if a large file must be read for it first.</summary>
    public string? Paragraph(ISymbol symbol) => Of(symbol, waits: true);

    private string? Of(ISymbol symbol, bool waits)
    {
        ISymbol definition = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
        if (definition.GetDocumentationCommentId() is not { } id || definition.ContainingAssembly is not { } assembly)
            return null;
        return Candidates(assembly.Name).Select(file => Find(file, id, waits)).FirstOrDefault(text => text is not null);
    }

    /// <summary>
    /// The engine's files are small and are read at once. The framework's files are large: the first question starts
    /// the reading.
    /// </summary>
    private string? Find(string file, string id, bool waits)
    {
        bool isOurs = Path.GetDirectoryName(file) == AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        Task<Dictionary<string, XElement>> reading =
            files.GetOrAdd(file, name => isOurs ? Task.FromResult(Read(name)) : Task.Run(() => Read(name)));
        if (waits)
            reading.Wait();
        return reading.IsCompletedSuccessfully && reading.Result.TryGetValue(id, out XElement? member)
            ? Summary(member, reading.Result)
            : null;
    }

    private static IEnumerable<string> Candidates(string assembly)
    {
        if (HostAssemblies.Find(assembly) is not { } path)
            return [];
        if (!HostAssemblies.IsFramework(path))
            return [Path.Combine(AppContext.BaseDirectory, assembly + ".xml")];
        // The reference pack divides the types among other assemblies than the runtime does.
        string[] names = ReferencePack is null ? [] : [assembly, "System.Runtime", "System.Collections"];
        return names.Distinct().Select(name => Path.Combine(ReferencePack!, name + ".xml"));
    }

    private static readonly string? ReferencePack = FindReferencePack();

    private static string? FindReferencePack()
    {
        string packs = Path.GetFullPath("../../../packs/Microsoft.NETCore.App.Ref", HostAssemblies.FrameworkFolder);
        if (!Directory.Exists(packs))
            return null;
        string framework = $"net{Environment.Version.Major}.{Environment.Version.Minor}";
        return Directory.GetDirectories(packs).OrderDescending(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "ref", framework)).FirstOrDefault(Directory.Exists);
    }

    private static Dictionary<string, XElement> Read(string file) => !File.Exists(file)
        ? []
        : XDocument.Load(file).Root!.Element("members")!.Elements("member")
            .DistinctBy(member => member.Attribute("name")!.Value)
            .ToDictionary(member => member.Attribute("name")!.Value);

    private static string? Summary(XElement member, Dictionary<string, XElement> members)
    {
        if (member.Element("inheritdoc")?.Attribute("cref")?.Value is { } from && member.Element("summary") is null)
        {
            return members.TryGetValue(from, out XElement? inherited) && inherited != member
                ? Summary(inherited, members)
                : null;
        }

        if (member.Element("summary") is not { } summary)
            return null;
        string text = string.Concat(summary.Nodes().Select(Plain));
        text = Regex.Replace(text, @"\s+", " ", RegexOptions.CultureInvariant).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Value.Length: > 0 } element => string.Concat(element.Nodes().Select(Plain)),
        XElement element => LastName(
            element.Attribute("cref") ?? element.Attribute("name") ?? element.Attribute("langword")),
        _ => "",
    };

    /// <summary><c>M:Micrograd.Value.Pow(System.Double)</c> is Pow.</summary>
    private static string LastName(XAttribute? reference)
    {
        string name = reference is null ? "" : reference.Value.Split('(')[0];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }
}
