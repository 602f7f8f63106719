using Micrograd.Repl.Report;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

public class PageTests
{
    /// <summary>The longest page has a test of its own, so that it runs once.</summary>
    public static TheoryData<string> CSharpPages => [.. Page.In("scripts").Where(page => page != Microgpt.Page)];

    [Theory]
    [MemberData(nameof(CSharpPages))]
    public void A_page_prints_what_stands_beside_its_code(string page) => Page.Check(page);

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

    [Theory]
    [InlineData("loss 0.5", "loss 0.5000000000000001", 0, false)]
    [InlineData("loss 0.5", "loss 0.5000000000000001", 1e-12, true)]
    [InlineData("loss 0.5", "loss 0.50000000001", 1e-12, false)]
    [InlineData("[-5E-324, 1e6]", "[-0, 1e6]", 1e-12, true)]
    [InlineData("loss 0.5", "cost 0.5", 1e-12, false)]
    [InlineData("645.5772594752149   ok", "645.577259475215  ok", 1e-12, true)]
    [InlineData("1, 2", "1, 2, 3", 1e-12, false)]
    public void The_last_digits_may_differ_elsewhere(string stated, string printed, double tolerance, bool agree) =>
        Assert.Equal(agree, LastDigits.Agree(stated, printed, tolerance));
}
