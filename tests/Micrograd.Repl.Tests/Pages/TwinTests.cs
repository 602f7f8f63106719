using Micrograd.Testing;

namespace Micrograd.Repl.Tests.Pages;

/// <summary>The twins in F#, a class of their own because xunit runs two classes at a time.</summary>
public class TwinTests
{
    public static TheoryData<string> Twins => [.. Page.In("scripts/fsharp")];

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_twin_prints_what_stands_beside_its_code(string page) => Page.Check(page);

    [Fact]
    public void Every_page_has_its_twin()
    {
        string[] pages = [.. Page.In("scripts").Select(page => Path.GetFileNameWithoutExtension(page))];
        Assert.Equal(pages, Page.In("scripts/fsharp").Select(page => Path.GetFileNameWithoutExtension(page)));
        Assert.NotEmpty(pages);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_twin_says_what_the_page_says(string twin)
    {
        string page = Repository.At("scripts", Path.ChangeExtension(Path.GetFileName(twin), ".csx"));
        Assert.Equal(PageProse.Of(page).Select(PageProse.InFSharp), PageProse.Of(Repository.At(twin)));
    }
}
