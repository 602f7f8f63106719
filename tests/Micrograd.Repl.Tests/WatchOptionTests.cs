using Micrograd.Repl.Watch;

namespace Micrograd.Repl.Tests;

public class WatchOptionTests
{
    [Theory]
    [InlineData("", "name a page or a folder of pages: {0}")]
    [InlineData("none.csx", "none.csx does not exist. {0}")]
    [InlineData("--fast", "unknown option --fast. {0}")]
    [InlineData("--port", "--port needs a number from 1 to 65535 after it, such as --port 8080.")]
    [InlineData("--port 65536", "--port needs a number from 1 to 65535 after it, such as --port 8080.")]
    [InlineData("a.csx b.csx", "b.csx is one page too many. {0}")]
    public void A_wrong_word_is_told_with_the_way_to_type_it(string words, string problem)
    {
        var errors = new StringWriter();
        string[] list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, WatchProgram.Run(list, TextWriter.Null, errors));
        const string use = "micrograd watch PAGE.csx [--port N] [-- words of the page]";
        Assert.Equal(
            $"micrograd watch: {problem.Replace("{0}", use, StringComparison.Ordinal)}\n",
            errors.ToString().ReplaceLineEndings("\n"));
    }
}
