using Micrograd.Repl.Report;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

public sealed class MicrogptTests : IDisposable
{
    private readonly PageFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_page_gives_the_1000_losses_and_20_names_of_Python_to_the_last_digit()
    {
        string page = Repository.At(Microgpt.Page);
        string longer = folder.Write("page.csx", $$"""
            #load "{{page}}"
            foreach (double loss in run.Losses)
                WriteLine(loss);
            """);
        string[] answers = [.. PageAnswers.Stated(page)];
        Assert.Equal(Microgpt.Samples, answers[^4..].SelectMany(line => line.Split(", ")));
        Page.Check(longer, [.. answers, .. Microgpt.Losses]);
    }

    [Fact]
    public void The_page_and_its_twin_have_as_many_lines_as_the_document_says()
    {
        int[] lines = [.. new[] { Microgpt.Page, "scripts/fsharp/09_microgpt.fsx" }.Select(page =>
            File.ReadLines(Repository.At(page)).Select(line => line.Trim())
                .Count(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))];
        Assert.Contains(
            $"The page has {lines[0]} and its twin {lines[1]}",
            File.ReadAllText(Repository.At("docs/performance.md")), StringComparison.Ordinal);
    }
}
