namespace Micrograd.Repl.Tests.Pages;

/// <summary>Code in a document is a file of docs/examples, and that file runs.</summary>
public class DocumentTests
{
    public static TheoryData<string> Examples() =>
        [.. Directory.GetFiles(InRepository("docs/examples")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Documents() =>
    [
        "README.md",
        .. Directory.GetFiles(InRepository("docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_stands_beside_its_code(string name)
    {
        string example = Path.Combine("docs", "examples", name);
        string runner = name.EndsWith(".fsx", StringComparison.Ordinal) ? "fsi" : Path.Combine(AppContext.BaseDirectory, "Micrograd.Repl.dll");
        PageTests.Check(example, runner, InRepository(example));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_shows_examples_as_they_run(string document)
    {
        string[] lines = File.ReadAllLines(InRepository(document));
        Assert.All(Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("<!-- docs/examples/", StringComparison.Ordinal)), i =>
        {
            string[] shown = [.. lines.Skip(i + 2).TakeWhile(line => line != "```")];
            Assert.StartsWith("```", lines[i + 1], StringComparison.Ordinal);
            Assert.Equal(Shown(lines[i][4..^3].Trim()), shown);
        });
    }

    /// <summary>A reader has loaded the kit; where an example finds it is not the reader's concern.</summary>
    private static string[] Shown(string example) =>
        [.. File.ReadLines(InRepository(example)).Where(line => !line.StartsWith("#load", StringComparison.Ordinal))];

    private static string InRepository(string path) => Path.Combine(PageAnswers.Repository, path);
}
