using System.Diagnostics;
using System.Text;

namespace Micrograd.Repl.Tests;

/// <summary>What only the program itself can show: run as a user runs it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public async Task The_second_run_does_not_load_the_compiler()
    {
        pages.Write("page.csx", """
            WriteLine(AppDomain.CurrentDomain.GetAssemblies().Count(a => a.GetName().Name.StartsWith("Microsoft.CodeAnalysis")));
            """);
        Assert.Equal(new(0, "2\n", ""), await Run("page.csx"));
        Assert.Equal(new(0, "0\n", ""), await Run("page.csx"));
        Assert.Equal(new(0, "2\n", ""), await Run("--no-cache", "page.csx"));
    }

    [Fact]
    public async Task A_page_is_named_relative_to_where_the_user_stands()
    {
        pages.Write("lecture/page.csx", "throw new Exception(\"end\");");
        Assert.Equal(new(1, "", $"{Path.Combine("lecture", "page.csx")}:1: error: end\n"), await Run("lecture/page.csx"));
    }

    [Fact]
    public async Task A_page_may_end_the_process_itself()
    {
        pages.Write("page.csx", "Write(\"bye\"); Environment.Exit(9);");
        Assert.Equal(new(9, "bye", ""), await Run("page.csx"));
    }

    [Fact]
    public async Task An_error_on_a_thread_of_the_page_ends_it_with_message_and_line()
    {
        pages.Write("page.csx", "new Thread(() =>\n    throw new Exception(\"end\")).Start();\nawait Task.Delay(-1);"
            .Insert(0, "using System.Threading;\n"));
        Assert.Equal(new(1, "", "page.csx:3: error: end\n"), await Run("page.csx"));
    }

    [Fact]
    public async Task Output_is_UTF8_and_numbers_have_points_whatever_the_locale()
    {
        pages.Write("page.csx", "WriteLine($\"∂ é {1.5}\");");
        Assert.Equal(new(0, "∂ é 1.5\n", ""), await Run("page.csx"));
    }

    [Fact]
    public async Task Interrupting_a_page_is_exit_code_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        pages.Write("page.csx", "WriteLine(\"ready\");\nawait Task.Delay(-1);");
        using Process process = Start("page.csx");
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(cancel));
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(cancel);
        Assert.Equal(130, process.ExitCode);
    }

    private async Task<PageRun> Run(params string[] words)
    {
        using Process process = Start(words);
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancel);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }

    private Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. words])
        {
            WorkingDirectory = pages.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["MICROGRAD_CACHE"] = pages.CacheFolder;
        start.Environment["LC_ALL"] = "de_DE.ISO-8859-1";
        return Process.Start(start)!;
    }
}
