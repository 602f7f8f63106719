using System.Text.RegularExpressions;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

/// <summary>The folders of the repl know each other one way: each uses only folders above it in the table.</summary>
public partial class ArrowTests
{
    private const string Root = "repl";

    /// <summary>CONTRIBUTING shows the same table.</summary>
    private static readonly (string Folder, string[] MayUse)[] Table =
    [
        ("Hosting", []),
        ("Drawing", []),
        ("Editing", ["Drawing"]),
        ("Mistakes", ["Drawing", "Hosting"]),
        ("Evaluation", ["Hosting", "Mistakes"]),
        ("Printing", ["Drawing"]),
        ("Showing", ["Drawing", "Printing"]),
        ("Report", ["Hosting", "Mistakes"]),
        ("Watch", ["Hosting", "Report"]),
        ("Commands", ["Drawing", "Editing", "Evaluation", "Hosting", "Mistakes", "Printing", "Showing", "Watch"]),
        ("Language", ["Commands", "Drawing", "Editing", "Evaluation", "Hosting"]),
        ("Interaction", ["Commands", "Drawing", "Editing", "Evaluation", "Language", "Printing", "Showing"]),
        ("Lecture", ["Hosting"]),
        ("Export", ["Hosting", "Lecture"]),
        ("Shells", ["Hosting"]),
        (Root, ["Export", "Hosting", "Interaction", "Lecture", "Mistakes", "Report", "Shells", "Watch"]),
    ];

    public static TheoryData<string> Folders() => [.. Table.Select(row => row.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_the_folders_that_the_table_names_and_no_others(string folder) =>
        Assert.Equal(Table.Single(row => row.Folder == folder).MayUse, Used(folder));

    [Fact]
    public void The_table_has_no_circles()
    {
        for (int i = 0; i < Table.Length; i++)
            Assert.Subset(Table[..i].Select(row => row.Folder).ToHashSet(), Table[i].MayUse.ToHashSet());
    }

    [Fact]
    public void Every_folder_with_code_is_in_the_table()
    {
        IEnumerable<string> folders = Directory.GetDirectories(InRepository(Root))
            .Where(folder => Directory.GetFiles(folder, "*.cs").Length > 0).Select(folder => Path.GetFileName(folder)!);
        Assert.Equal(
            folders.Append(Root).Order(StringComparer.Ordinal),
            Table.Select(row => row.Folder).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_namespace_is_named_as_its_folder(string folder)
    {
        string expected = folder == Root ? "Micrograd.Repl" : $"Micrograd.Repl.{folder}";
        Assert.All(
            Sources(folder).SelectMany(text => Namespace().Matches(text)),
            declared => Assert.Equal(expected, declared.Groups[1].Value));
    }

    [Fact]
    public void Contributing_shows_the_table()
    {
        string contributing = File.ReadAllText(InRepository("CONTRIBUTING.md"));
        Assert.All(Table, row => Assert.Contains(
            $"| `{row.Folder}` | {string.Join(", ", row.MayUse)} |".Replace("|  |", "| |", StringComparison.Ordinal),
            contributing,
            StringComparison.Ordinal));
    }

    /// <summary>The folders that the code names: in a using, in a full name, or as in Hosting.PageRunner.</summary>
    private static IEnumerable<string> Used(string folder)
    {
        string others = string.Join('|', Table.Select(row => row.Folder).Where(other => other != folder));
        string pattern = $@"(?:Micrograd\.Repl\.|(?<![\w.""]))({others})(?:;|\.[A-Z])";
        return Sources(folder).SelectMany(text => Regex.Matches(text, pattern, RegexOptions.CultureInvariant))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
    }

    /// <summary>The code without its comments.</summary>
    private static IEnumerable<string> Sources(string folder) => Directory
        .GetFiles(InRepository(folder == Root ? Root : Path.Combine(Root, folder)), "*.cs")
        .Select(file => Comment().Replace(File.ReadAllText(file), ""));

    private static string InRepository(string path) => Repository.At(path);

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
