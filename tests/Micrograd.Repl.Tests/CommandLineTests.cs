namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class CommandLineTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => pages.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Without_a_page_or_when_asked_the_help_is_printed(params string[] words)
    {
        Assert.Equal(0, CommandLine.Run(words, output, errors));
        Assert.StartsWith("micrograd - runs pages of the lecture", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        Assert.Equal(0, CommandLine.Run(["--version"], output, errors));
        Assert.Matches(@"^micrograd \d+\.\d+\.\d+\s*$", output.ToString());
    }

    [Fact]
    public void An_unknown_option_is_exit_code_2()
    {
        Assert.Equal(2, CommandLine.Run(["--fast", "page.csx"], output, errors));
        Assert.Equal("micrograd: unknown option --fast. `micrograd --help` lists the options." + Environment.NewLine, errors.ToString());
    }

    [Theory]
    [InlineData("--help", 1)]
    [InlineData("--no-cache x", 2)]
    [InlineData("-- --help", 1)]
    [InlineData("x -- y", 3)]
    public void Options_after_the_page_belong_to_the_page(string rest, int count)
    {
        var page = pages.Write("page.csx", "return Args.Count;");
        Assert.Equal(count, CommandLine.Run(["--no-cache", page, .. rest.Split(' ')], output, errors));
    }
}
