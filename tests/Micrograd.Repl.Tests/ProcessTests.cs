using System.Diagnostics;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

/// <summary>What only the program itself can show: run as a user runs it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly PageFolder pages = new();

    public void Dispose() => pages.Dispose();

    [Fact]
    public void The_second_run_does_not_load_the_compiler()
    {
        pages.Write("page.csx", """
            var loaded = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name);
            WriteLine(loaded.Count(name => name.StartsWith("Microsoft.CodeAnalysis")));
            """);
        Assert.Equal(new(0, "2\n", ""), Run("page.csx"));
        Assert.Equal(new(0, "0\n", ""), Run("page.csx"));
        Assert.Equal(new(0, "2\n", ""), Run("--no-cache", "page.csx"));
    }

    [Fact]
    public void A_page_is_named_relative_to_where_the_user_stands()
    {
        pages.Write("lecture/page.csx", "throw new Exception(\"end\");");
        Assert.Equal(new(1, "", $"{Path.Combine("lecture", "page.csx")}:1: error: end\n"), Run("lecture/page.csx"));
    }

    [Fact]
    public void A_page_may_end_the_process_itself()
    {
        pages.Write("page.csx", "Write(\"bye\"); Environment.Exit(9);");
        Assert.Equal(new(9, "bye", ""), Run("page.csx"));
    }

    [Fact]
    public void An_error_on_a_thread_of_the_page_ends_it_with_message_and_line()
    {
        pages.Write("page.csx", "new Thread(() =>\n    throw new Exception(\"end\")).Start();\nawait Task.Delay(-1);"
            .Insert(0, "using System.Threading;\n"));
        Assert.Equal(new(1, "", "page.csx:3: error: end\n"), Run("page.csx"));
    }

    [Fact]
    public void Output_is_UTF8_and_numbers_have_points_whatever_the_locale()
    {
        pages.Write("page.csx", "WriteLine($\"∂ é {1.5}\");");
        Assert.Equal(new(0, "∂ é 1.5\n", ""), Run("page.csx"));
    }

    [Fact]
    public void Interrupting_a_page_is_exit_code_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT to send.");
        pages.Write("page.csx", "WriteLine(\"ready\");\nawait Task.Delay(-1);");
        using var program = new TimedProcess(Start("page.csx"));
        program.WaitFor("ready\n");
        TimedProcess.Run(new("kill", ["-INT", $"{program.Id}"]));
        Assert.Equal(new(130, "ready\n", ""), program.Finish());
    }

    private ProcessRun Run(params string[] words) => TimedProcess.Run(Start(words));

    private ProcessStartInfo Start(params string[] words)
    {
        // The tests may run with SIGINT ignored, as a background job does, and every program inherits that.
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], typeof(CommandLine).Assembly.Location, .. words])
        {
            WorkingDirectory = pages.Root,
        };
        start.Environment["MICROGRAD_CACHE"] = pages.CacheFolder;
        start.Environment["LC_ALL"] = "de_DE.ISO-8859-1";
        return start;
    }
}
