using System.Net;
using System.Text.RegularExpressions;
using Micrograd.Repl.Report;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

public partial class ReportPageTests
{
    public static TheoryData<string> Pages => [.. Page.In("scripts")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_answer_in_the_report_of_a_page_is_the_one_beside_its_code(string page)
    {
        string path = Repository.At(page);
        var run = new ReportRun(["--names", Microgpt.NamesFile], TimeSpan.FromMinutes(5));
        PageDocument document = run.Document(path);
        string[] printed = [.. document.Blocks.SelectMany(block => Printed().Matches(block.Markup))
            .SelectMany(match => WebUtility.HtmlDecode(match.Groups[1].Value).Split('\n'))
            .Select(line => line.TrimEnd())];

        Assert.Null(PageAnswers.Difference(PageAnswers.Stated(path), printed));
        Assert.Empty(document.Differences);
        Assert.False(run.Failed);
        Assert.True(document.IsAligned, "The twin in F# has other paragraphs.");
    }

    [GeneratedRegex("class=\"printed\">(?:<samp>)?(.*?)(?:</samp>)?</", RegexOptions.Singleline)]
    private static partial Regex Printed();
}
