using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class CommandLineTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose()
    {
        pages.Dispose();
        PageError.IsVerbose = false; // one setting of the process
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void The_help_is_printed_when_asked_for(string word)
    {
        Assert.Equal(0, CommandLine.Run([word], output, errors));
        Assert.StartsWith("micrograd - runs pages of the lecture", output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", errors.ToString());
    }

    [Fact]
    public void The_help_fits_on_one_screen_and_names_every_word()
    {
        CommandLine.Run(["--help"], output, errors);
        string[] lines = output.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.InRange(lines.Length, 1, 24);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.All(Subcommand.ForPeople, command => Assert.Contains($"micrograd {command.Use}", lines));
        Assert.All(
            Subcommand.ForPeople,
            command => Assert.StartsWith(command.Name, command.Use, StringComparison.Ordinal));
        Assert.All(CommandLine.Options, option => Assert.Contains(option, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_word_has_a_help_of_its_own()
    {
        foreach (Subcommand command in Subcommand.ForPeople)
            Assert.Equal(0, CommandLine.Run([command.Name, "page.csx", "--help", "--", "x"], output, errors));
        string[] lines = output.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.All(Subcommand.ForPeople, command => Assert.Contains($"micrograd {command.Use}", lines));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 100));
        Assert.Contains("  --seconds N  the longest time for a page; 300 without it", lines);
        Assert.Contains("  --port N  the port; a free one without it", lines);
        Assert.Equal("", errors.ToString());
    }

    [Theory]
    [InlineData("--version", "--verbose")]
    [InlineData("--verbose", "--version")]
    public void The_version_in_full_tells_what_a_bug_report_needs(params string[] words)
    {
        Assert.Equal(0, CommandLine.Run(words, output, errors));
        string[] lines = output.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(
            ["micrograd", "runtime", "system", "lanes", "terminal", "program", "cache", "packages"],
            lines.Select(line => line.Split(' ')[0]));
        Assert.Contains($"Micrograd.Plotting {Hosting.ThisProgram.Version}", lines[^1], StringComparison.Ordinal);
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
        Assert.Equal(
            "micrograd: unknown option --fast. `micrograd --help` lists the options." + Environment.NewLine,
            errors.ToString());
    }

    [Fact]
    public void An_fsx_page_is_for_fsi()
    {
        Assert.Equal(2, CommandLine.Run(["--no-cache", "fsharp/page.fsx"], output, errors));
        Assert.Equal(
            "micrograd: fsharp/page.fsx is F#. Run it with: dotnet fsi fsharp/page.fsx" + Environment.NewLine,
            errors.ToString());
    }

    [Fact]
    public void Code_after_e_runs_as_in_the_console()
    {
        Assert.Equal(0, CommandLine.Run(["-e", "var a = new Value(2); (a * 3).Data"], output, errors));
        Assert.Equal(("6" + Environment.NewLine, ""), (output.ToString(), errors.ToString()));
        Assert.Equal(1, CommandLine.Run(["-e", "nothing"], output, errors));
        Assert.Equal(2, CommandLine.Run(["-e"], output, errors));
    }

    [Theory]
    [InlineData("--help", 1)]
    [InlineData("--no-cache x", 2)]
    [InlineData("-- --help", 1)]
    [InlineData("x -- y", 2)]
    [InlineData("-- x -- y", 3)]
    public void Options_after_the_page_belong_to_the_page(string rest, int count)
    {
        string page = pages.Write("page.csx", "return Args.Count;");
        Assert.Equal(count, CommandLine.Run(["--no-cache", page, .. rest.Split(' ')], output, errors));
    }

    [Fact]
    public void An_empty_name_is_no_page()
    {
        Assert.Equal(2, CommandLine.Run([""], output, errors));
        Assert.Equal(
            "micrograd: the name of the page is empty. Name a page: micrograd PAGE.csx" + Environment.NewLine,
            errors.ToString());
    }

    [Theory]
    [InlineData("-c", "release", 0)]
    [InlineData("-c", "Release", 0)]
    [InlineData("-c", "debug", 1)]
    [InlineData("--no-cache", "--no-cache", 1)]
    public void A_page_is_compiled_for_speed_on_request(string option, string value, int exitCode)
    {
        string page = pages.Write("page.csx", """
            using System.Reflection;
            var how = Assembly.GetExecutingAssembly().GetCustomAttribute<DebuggableAttribute>();
            return how.IsJITOptimizerDisabled ? 1 : 0;
            """);
        Assert.Equal(exitCode, CommandLine.Run([option, value, "--no-cache", page], output, errors));
        Assert.Equal("", errors.ToString());
    }

    [Theory]
    [InlineData("-c")]
    [InlineData("-c", "fast")]
    public void A_configuration_is_release_or_debug(params string[] words)
    {
        Assert.Equal(2, CommandLine.Run(words, output, errors));
        Assert.Equal(
            "micrograd: -c needs release or debug after it, such as -c release PAGE.csx." + Environment.NewLine,
            errors.ToString());
    }

    [Fact]
    public void Verbose_shows_the_type_and_the_calls_of_an_error()
    {
        string page = pages.Write("page.csx", "int Inverse(int x) =>\n    1 / x;\nInverse(0);");
        Assert.Equal(1, CommandLine.Run(["--no-cache", "--verbose", page], output, errors));
        string[] lines = errors.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(
            [
                $"{page}:2: error: Attempted to divide by zero.",
                "System.DivideByZeroException: Attempted to divide by zero.",
                $"   at Submission#0.Inverse(Int32 x) in {page}:line 2",
            ],
            lines[..3]);
        Assert.Contains($"in {page}:line 3", lines[3], StringComparison.Ordinal);
    }
}
