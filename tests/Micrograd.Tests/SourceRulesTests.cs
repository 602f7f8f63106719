using System.Text.RegularExpressions;
using Micrograd.Testing;

namespace Micrograd.Tests;

/// <summary>Rules of style that no analyzer holds. A failure names file and line.</summary>
public partial class SourceRulesTests
{
    private static readonly string[] Folders = ["docs", "engine", "repl", "scripts", "tests"];

    private static IEnumerable<string> Sources => Folders
        .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".csx" or ".fs" or ".fsx" && !BuildOutput().IsMatch(file))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The answer of a page is as long as the line that the page prints.</summary>
    [Fact]
    public void Lines_have_at_most_120_characters() =>
        None(Lines(Sources).Where(
            line => line.Text.Length > 120 && !line.Text.Contains("//>", StringComparison.Ordinal)));

    [Fact]
    public void A_file_of_the_engine_holds_at_most_one_public_type() => None(
        from file in Sources.Where(InEngine)
        from second in Lines([file]).Where(line => PublicType().IsMatch(line.Text)).Skip(1)
        select second);

    [Fact]
    public void No_summary_begins_with_What() => None(
        from line in Lines(Sources.Where(file => InEngine(file) || file.StartsWith("repl/", StringComparison.Ordinal)))
        where WhatSummary().IsMatch(line.Text)
        select line);

    [Fact]
    public void The_solution_shows_every_document_page_and_example()
    {
        string solution = File.ReadAllText(Repository.At("Micrograd.Scripting.sln")).Replace('\\', '/');
        Assert.All(
            Directory.EnumerateFiles(Repository.Root, "*.md")
                .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md"))
                .Concat(Directory.EnumerateFiles(Repository.At("docs", "examples")))
                .Concat(Directory.EnumerateFiles(Repository.At("scripts"), "*.?sx", SearchOption.AllDirectories)),
            file =>
            {
                string name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
                Assert.Contains($"{name} = {name}", solution, StringComparison.Ordinal);
            });
        Assert.DoesNotContain("x64", solution, StringComparison.Ordinal);
    }

    private sealed record Line(string File, int Number, string Text);

    private static IEnumerable<Line> Lines(IEnumerable<string> files) =>
        from file in files
        from line in File.ReadLines(Repository.At(file)).Index()
        select new Line(file, line.Index + 1, line.Item);

    private static bool InEngine(string file) => file.StartsWith("engine/", StringComparison.Ordinal);

    private static void None(IEnumerable<Line> wrong)
    {
        string[] shown = [.. wrong.Select(line => $"{line.File}:{line.Number}: {line.Text.Trim()}")];
        Assert.True(shown.Length == 0, $"{shown.Length} lines:\n{string.Join('\n', shown)}");
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^public (\w+ )*(class|record|struct|interface|enum|delegate) ")]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(<summary>|^\s*/// )What ")]
    private static partial Regex WhatSummary();
}
