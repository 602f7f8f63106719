using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>Code in a document is a file of docs/examples, and that file runs.</summary>
public class DocumentTests
{
    private const string Mark = "<!-- docs/examples/";

    /// <summary>All but the program for ONNX Runtime, which Micrograd.Beyond.Tests runs.</summary>
    public static TheoryData<string> Examples() =>
        [.. FilesIn("docs/examples").Where(file => Path.GetExtension(file) != ".cs")];

    public static TheoryData<string> Documents() =>
        [.. FilesIn("docs").Prepend("README.md").Where(document => Lines(document).Any(IsMark))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_stands_beside_its_code_and_draws_where_out_says(string example) =>
        Page.Check(example, outFolder: "slides");

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_shows_examples_as_they_run(string document)
    {
        string[] lines = Lines(document);
        Assert.All(Enumerable.Range(0, lines.Length).Where(i => IsMark(lines[i])), i =>
        {
            string[] shown = [.. lines.Skip(i + 2).TakeWhile(line => line != "```")];
            Assert.StartsWith("```", lines[i + 1], StringComparison.Ordinal);
            Assert.Equal(Shown(lines[i][4..^3].Trim()), shown);
        });
    }

    /// <summary>The blocks whose first line begins with the prompt are one session.</summary>
    [Fact]
    public void The_console_answers_as_its_document_shows()
    {
        string[] blocks = File.ReadAllText(Repository.At("docs/console.md")).Split("```\n");
        string[] session = [.. blocks.Where(IsTyped).SelectMany(block => block.TrimEnd('\n').Split('\n'))];
        string typed = string.Join('\n', session.Where(IsTyped).Select(line => line[2..]));
        string folder = Directory.CreateTempSubdirectory("session").FullName;
        try
        {
            ProcessRun run = TimedProcess.Run(
                new("dotnet", [typeof(CommandLine).Assembly.Location, "-e", typed]) { WorkingDirectory = folder });
            Assert.Equal(session.Where(line => !IsTyped(line)), (run.Output + run.Errors).TrimEnd('\n').Split('\n'));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsTyped(string text) => text.StartsWith("> ", StringComparison.Ordinal);

    private static bool IsMark(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>A reader has loaded the kit; where an example finds it is not the reader's concern.</summary>
    private static string[] Shown(string example) =>
        [.. Lines(example).Where(line => !line.StartsWith("#load", StringComparison.Ordinal))];

    private static string[] Lines(string file) => File.ReadAllLines(Repository.At(file));

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.GetFiles(Repository.At(folder)).Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal);
}
