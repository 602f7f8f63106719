namespace Micrograd.Repl.Tests.Pages;

public class PageTests
{
    public static TheoryData<string> CSharpPages() => Pages("scripts", "*.csx");

    public static TheoryData<string> FSharpPages() => Pages(Path.Combine("scripts", "fsharp"), "*.fsx");

    [Theory]
    [MemberData(nameof(CSharpPages))]
    public void A_page_prints_what_stands_beside_its_code(string page)
    {
        string host = Path.Combine(AppContext.BaseDirectory, "Micrograd.Repl.dll");
        Check(page, host, Path.Combine(PageAnswers.Repository, page));
    }

    [Theory]
    [MemberData(nameof(FSharpPages))]
    public void A_twin_prints_what_stands_beside_its_code(string page) =>
        Check(page, "fsi", Path.Combine(PageAnswers.Repository, page));

    [Fact]
    public void Every_page_has_its_twin()
    {
        string[] pages = [.. CSharpPages().Select(row => Path.GetFileNameWithoutExtension(row.Data))];
        Assert.Equal(pages, FSharpPages().Select(row => Path.GetFileNameWithoutExtension(row.Data)));
        Assert.NotEmpty(pages);
    }

    [Theory]
    [InlineData("1 2", "1 2", null)]
    [InlineData("1 ... 3", "1 2 2 3", null)]
    [InlineData("1 ...", "1 2", null)]
    [InlineData("1", "1 2", "The page prints '2' (line 2) and does not state it.")]
    [InlineData("1 2", "1", "The page states '2' but prints 'nothing more' (line 2).")]
    [InlineData("1 3", "1 2", "The page states '3' but prints '2' (line 2).")]
    [InlineData("... 3", "1 2", "The page states '3' but prints '1' (line 1).")]
    public void The_comparison_finds_every_difference(string stated, string printed, string? difference) =>
        Assert.Equal(difference, PageAnswers.Difference(stated.Split(' '), printed.Split(' ')));

    private static TheoryData<string> Pages(string folder, string pattern)
    {
        string[] names = [.. Directory.GetFiles(Path.Combine(PageAnswers.Repository, folder), pattern).Select(path => Path.GetFileName(path)!)];
        return [.. names.Where(name => char.IsAsciiDigit(name[0])).Order(StringComparer.Ordinal).Select(name => Path.Combine(folder, name))];
    }

    internal static void Check(string page, params string[] command)
    {
        (int exitCode, IReadOnlyList<string> printed, string errors, string folder) = PageAnswers.Run(command);
        try
        {
            Assert.True(exitCode == 0, $"{page} ended with {exitCode}: {string.Join('\n', printed)}\n{errors}");
            Assert.Null(PageAnswers.Difference(PageAnswers.Stated(Path.Combine(PageAnswers.Repository, page)), printed));
            string[] pictures = [.. printed.Where(line => line.StartsWith("pictures/", StringComparison.Ordinal))];
            Assert.All(pictures, picture => Assert.True(new FileInfo(Path.Combine(folder, picture)).Length > 2000, $"{picture} is empty"));
            Assert.NotEmpty(pictures);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
