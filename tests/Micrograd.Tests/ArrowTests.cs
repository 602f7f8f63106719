using System.Text.RegularExpressions;
using Micrograd.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Tests;

/// <summary>The folders of the engine know each other as the table in CONTRIBUTING.md says, and no further.</summary>
public partial class ArrowTests
{
    private static readonly string Engine = Repository.At("engine", "Micrograd");

    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() => [.. FindArrows().Distinct()]);

    /// <summary>The rows of the table: a folder, then the folders and the single types that it may use.</summary>
    private static Dictionary<string, string[]> Allowed() =>
        File.ReadLines(Repository.At("CONTRIBUTING.md"))
            .SkipWhile(line => line != "## The rooms of the engine").Skip(1).TakeWhile(line => !line.StartsWith('#'))
            .Select(line => ArrowRow().Match(line)).Where(match => match.Success)
            .ToDictionary(
                match => match.Groups["from"].Value,
                match => Quoted().Matches(match.Groups["to"].Value).Select(to => to.Groups[1].Value).ToArray());

    [Fact]
    public void Every_folder_uses_only_what_the_table_allows()
    {
        Dictionary<string, string[]> allowed = Allowed();
        Assert.Equal(
            Directory.GetFiles(Engine, "*.cs", SearchOption.AllDirectories)
                .Select(FolderOf).Except(["obj", "bin"]).Order(),
            allowed.Keys.Order());
        Assert.All(Arrows.Value, arrow => Assert.True(
            allowed[arrow.From].Intersect([arrow.To, arrow.Type]).Any(),
            $"{arrow.From} may not use {arrow.To}: {arrow.Type}"));
    }

    [Fact]
    public void Every_arrow_of_the_table_is_used()
    {
        ILookup<string, Arrow> arrows = Arrows.Value.ToLookup(arrow => arrow.From);
        Assert.Empty(
            from row in Allowed()
            from to in row.Value
            where !arrows[row.Key].Any(arrow => arrow.To == to || arrow.Type == to)
            select $"{row.Key} -> {to}");
    }

    private static IEnumerable<Arrow> FindArrows()
    {
        SyntaxTree[] trees =
        [
            .. Directory.EnumerateFiles(Engine, "*.cs", SearchOption.AllDirectories)
                .Where(file => FolderOf(file) is not ("obj" or "bin"))
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
            CSharpSyntaxTree.ParseText(
                "global using System; global using System.IO; global using System.Linq; " +
                "global using System.Collections.Generic; " +
                "global using System.Threading; global using System.Threading.Tasks;"),
        ];
        IEnumerable<MetadataReference> framework =
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var engine = CSharpCompilation.Create(
            "Engine",
            trees,
            framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.Empty(engine.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return trees[..^1].SelectMany(tree => ArrowsOf(tree, engine.GetSemanticModel(tree)));
    }

    /// <summary>
    /// From a file's folder to the folder of each type that the file names, or a member of which it uses.
    /// </summary>
    private static IEnumerable<Arrow> ArrowsOf(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is INamedTypeSymbol or { ContainingType: not null }
        let declared = symbol.DeclaringSyntaxReferences
            .Select(declaration => declaration.SyntaxTree.FilePath).MinBy(Depth)
        where declared is not null
        let type = symbol as INamedTypeSymbol ?? symbol.ContainingType
        let arrow = new Arrow(FolderOf(tree.FilePath), FolderOf(declared), type.Name)
        where arrow.From != arrow.To
        select arrow;

    /// <summary>A type in several parts stands where its first part stands, nearest to the engine's folder.</summary>
    private static int Depth(string file) => file.Count(c => c == Path.DirectorySeparatorChar);

    /// <summary>The first folder below the engine's; a file beside the folders is of the core.</summary>
    private static string FolderOf(string file) =>
        Path.GetRelativePath(Engine, file).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "core";

    [GeneratedRegex(@"^\| `(?<from>\w+)` \|[^|]*\|(?<to>[^|]*)\|$")]
    private static partial Regex ArrowRow();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex Quoted();

    private sealed record Arrow(string From, string To, string Type);
}
