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

    [Theory]
    [InlineData("Environment.ExitCode = 5;", 5)]
    [InlineData("Environment.ExitCode = 5; return 6;", 6)]
    public void A_page_may_set_the_exit_code(string text, int exitCode)
    {
        pages.Write("page.csx", text);
        Assert.Equal(new(exitCode, "", ""), Run("page.csx"));
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("throw new Exception(\"end\");", 1, "page.csx:2: error: end\n")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"end\")).Start(); await Task.Delay(-1);", 1,
        "page.csx:2: error: end\n")]
    public void A_page_may_close_the_writers_that_it_set(string rest, int exitCode, string errors)
    {
        const string closing = "Console.SetOut(file); Console.SetError(file); WriteLine(\"kept\"); file.Close();";
        pages.Write("page.csx", $"var file = new StreamWriter(\"out.txt\"); {closing}\n{rest}");
        Assert.Equal(new(exitCode, "", errors), Run("page.csx"));
        Assert.Equal("kept\n", File.ReadAllText(pages.At("out.txt")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_a_home_nothing_is_kept_and_nothing_is_read_from_the_current_folder()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The home folder of Windows is no variable.");
        pages.Write("page.csx", "WriteLine(1);");
        ProcessStartInfo start = Start("--verbose", "page.csx");
        start.Environment.Remove("MICROGRAD_CACHE");
        start.Environment["XDG_CACHE_HOME"] = "relative";
        start.Environment["HOME"] = pages.At("missing");
        Assert.Equal(
            new(0, "1\n", "micrograd: compiled pages are not kept: there is no home folder. "
                + "Set MICROGRAD_CACHE to the full path of a folder that is yours alone.\n"),
            TimedProcess.Run(start));
        Assert.Equal([pages.At("page.csx")], Directory.GetFileSystemEntries(pages.Root));
    }

    [Fact]
    public void A_page_and_a_session_take_at_most_three_quarters_of_the_memory()
    {
        pages.Write("page.csx", "WriteLine(GC.GetConfigurationVariables()[\"GCHeapHardLimitPercent\"]);");
        Assert.Equal(new(0, "75\n", ""), Run("page.csx"));
    }

    [Fact]
    public void Ctrl_C_during_a_training_gives_the_cursor_back()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "`script` makes a terminal.");
        pages.Write("page.csx", $$"""
            #load "{{Repository.At("scripts", "kit.csx")}}"
            using Micrograd;
            using Micrograd.Terminal;
            var x = new Value(1);
            Objective Forward(int step)
            {
                if (step == 2)
                    Process.Start("kill", ["-INT", $"{Environment.ProcessId}"]).WaitForExit();
                if (step > 2)
                    System.Threading.Thread.Sleep(100);
                return new Objective(x * x);
            }
            TrainingProgress.Show(report => Training.Run(new Sgd([x], 0.1), 5_000, Forward, report: report));
            """);
        ProcessStartInfo start = Start("page.csx");
        string command = string.Join(' ', [start.FileName, .. start.ArgumentList]);
        start.FileName = "script";
        start.ArgumentList.Clear();
        foreach (string word in (string[])["--return", "--quiet", "--command", command, "/dev/null"])
            start.ArgumentList.Add(word);
        start.Environment["TERM"] = "xterm";
        ProcessRun run = TimedProcess.Run(start);
        Assert.Equal(130, run.ExitCode);
        int hidden = run.Output.LastIndexOf("\u001b[?25l", StringComparison.Ordinal);
        Assert.InRange(hidden, 0, run.Output.LastIndexOf("\u001b[?25h", StringComparison.Ordinal)); // and shown later
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
    public void The_console_s_own_words_stay_where_they_were_when_the_user_sets_other_writers()
    {
        using var program = new TimedProcess(Start());
        program.Input.Write("""
            var told = new StringWriter(); Console.SetOut(told); Console.SetError(told);
            WriteLine(Console.ReadLine());
            to the writer
            told.ToString().Trim()
            nothing
            """);
        ProcessRun run = program.Finish();
        Assert.Equal((1, "\"to the writer\"\n"), (run.ExitCode, run.Output));
        Assert.Contains("Nothing is called nothing.", run.Errors, StringComparison.Ordinal);
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
