using System.Diagnostics;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

/// <summary>Completion of the words after micrograd, in a shell; of names in the console: CompletionTests.</summary>
public sealed class CompletionCommandTests : IDisposable
{
    private readonly PageFolder pages = new();
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    public void Dispose() => pages.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_gets_every_word_that_micrograd_knows(string shell)
    {
        Assert.Equal(0, CommandLine.Run(["completion", shell], output, errors));
        string script = output.ToString();
        string commands = string.Join(' ', Subcommand.ForPeople.Select(command => command.Name));
        Assert.Contains(commands, script, StringComparison.Ordinal);
        Assert.Contains(string.Join(' ', CommandLine.Options), script, StringComparison.Ordinal);
        Assert.DoesNotMatch("COMMANDS|OPTIONS|SHELLS", script);
    }

    [Theory]
    [InlineData("micrograd le", "lecture")]
    [InlineData("micrograd completion f", "fish")]
    [InlineData("micrograd --verb", "--verbose")]
    [InlineData("micrograd -c r", "release")]
    [InlineData("micrograd fi", "first page.csx,first.csx")]
    [InlineData("micrograd export fi", "first page.csx,first.csx")]
    public void Bash_completes(string line, string words)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "There is no bash on this machine.");
        foreach (string name in (string[])["first.csx", "first page.csx", "first.txt"])
            pages.Write(name, "");
        CommandLine.Run(["completion", "bash"], output, errors);
        string[] typed = line.Split(' ');
        string script = output + $"""

            COMP_WORDS=({line}); COMP_CWORD={typed.Length - 1}; _micrograd
            printf '%s\n' "{"${COMPREPLY[@]}"}" | sort
            """;
        var start = new ProcessStartInfo("/bin/bash", ["-c", script.ReplaceLineEndings("\n")])
        {
            WorkingDirectory = pages.Root,
        };
        start.Environment["LC_ALL"] = "C";
        Assert.Equal(new ProcessRun(0, words.Replace(',', '\n') + "\n", ""), TimedProcess.Run(start));
    }

    [Theory]
    [InlineData]
    [InlineData("tcsh")]
    [InlineData("bash", "zsh")]
    public void Completion_needs_a_shell(params string[] words)
    {
        Assert.Equal(2, CommandLine.Run(["completion", .. words], output, errors));
        Assert.Equal(
            "micrograd: completion needs the name of a shell after it: bash, zsh, fish or powershell."
                + Environment.NewLine,
            errors.ToString());
    }
}
