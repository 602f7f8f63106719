using System.Diagnostics;
using Micrograd.Repl.Commands;
using Micrograd.Repl.Evaluation;
using Micrograd.Repl.Showing;
using Micrograd.Testing;

namespace Micrograd.Repl.Tests;

[Collection(SharedConsole.Name)]
public sealed class RestoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("restore").FullName;
    private readonly StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_session_that_was_cut_off_is_run_again()
    {
        Write("""
            >var a = 1;
            =Done
            >a + nothing
            =Rejected
            >int Twice(int n)\n{\n    return 2 * n;\n}
            =Done
            >while (true) { }
            =Stopped
            >var b = 5; throw new Exception("as before");
            =Threw
            >Environment.FailFast("");
            """);
        Say(":restore", "Twice(a) + b");
        Assert.Equal("""
              1  var a = 1;
              2  a + nothing   (did not compile) not run again
              3  int Twice(int n)
                 {
                     return 2 * n;
                 }
              4  while (true) { }   (stopped) not run again
              5  var b = 5; throw new Exception("as before");   (error)
              6  Environment.FailFast("");   (the session was cut off here) not run again
            7

            """.ReplaceLineEndings("\n"), output.ToString());
        Assert.Equal("Exception: as before\n", errors.ToString());
        Assert.Null(RestoreCommand.Offer(Log()));
    }

    [Fact]
    public void It_is_run_up_to_a_line_that_is_named_and_that_line_runs_however_it_ended()
    {
        Write(">var a = 1;\n=Done\n>a = 2\n=Stopped\n>a = 3\n=Done\n");
        Say(":restore 2", "a");
        Assert.Equal("  1  var a = 1;\n  2  a = 2   (stopped)\n2\n", output.ToString());
    }

    [Fact]
    public void A_list_runs_nothing_and_a_line_that_fails_now_keeps_what_was_cut_off()
    {
        Write(">System.IO.File.ReadAllText(\"gone\").Length\n=Valued\n>1\n=Valued\n");
        Say(":restore list", ":restore 3", ":restore");
        Assert.EndsWith("\n  2  1\n  1  System.IO.File.ReadAllText(\"gone\").Length\n", output.ToString(),
            StringComparison.Ordinal);
        Assert.StartsWith("Its lines go from 1 to 2. :restore list shows them.\n", errors.ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("\nLine 1 did not fail before. The session is kept for :restore.\n", errors.ToString(),
            StringComparison.Ordinal);
        Assert.NotNull(RestoreCommand.Offer(Log()));
    }

    [Fact]
    public void A_console_that_lives_is_not_offered_to_another_one_and_one_that_ended_properly_to_none()
    {
        SessionLog one = Log(), other = Log();
        one.Begin("1");
        other.Begin("2");
        Assert.Null(RestoreCommand.Offer(one));
        one.Remove();
        other.Remove();
        Assert.Null(RestoreCommand.Offer(Log()));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void Reset_forgets_what_was_written_and_questions_are_not_written()
    {
        SessionLog log = Log();
        Talk(log, "1", ":reset", "var a = new Value(2);", ":graph a");
        string written = Assert.Single(Directory.GetFiles(folder)); // no other stream can open it
        Assert.Equal(">var a = new Value(2);\n=Done\n".Length, new FileInfo(written).Length);
        log.Remove();
    }

    [Fact]
    public void What_is_a_month_old_or_torn_is_removed()
    {
        File.SetLastWriteTimeUtc(Write(">1\n=Valued\n"), DateTime.UtcNow.AddDays(-31));
        Write("\0\0\0");
        Assert.Null(RestoreCommand.Offer(Log()));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_note_and_no_error()
    {
        var log = new SessionLog(Path.Combine(Write("a file"), "folder"), errors);
        Talk(log, "1", "2");
        Assert.Equal("1\n2\n", output.ToString());
        Assert.Matches(@"^This session is not written for :restore\. .+\n$", errors.ToString());
    }

    [Fact]
    public void After_kill_9_the_next_start_says_so_and_restores()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "`script` makes a terminal.");
        using (TimedProcess first = Start())
        {
            first.WaitFor("> ");
            first.Input.Write("var kept = 40;\nkept + 1\nProcess.GetCurrentProcess().Kill();\n");
            first.Input.Flush();
            Assert.Equal(137, first.Finish().ExitCode);
        }

        using (TimedProcess second = Start())
        {
            second.WaitFor("A session of 3 lines was cut off (");
            second.Input.Write(":restore\nkept + 2\n:quit\n");
            second.Input.Flush();
            Assert.Contains("\n42\n", second.Finish().Output, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "history.sessions")));
    }

    /// <summary>The console on a terminal with a plain prompt.</summary>
    private TimedProcess Start()
    {
        string command = $"dotnet {typeof(CommandLine).Assembly.Location}";
        var start = new ProcessStartInfo("script", ["--return", "--quiet", "--command", command, "/dev/null"]);
        start.Environment["TERM"] = "dumb";
        start.Environment["MICROGRAD_HISTORY"] = Path.Combine(folder, "history");
        return new TimedProcess(start);
    }

    private SessionLog Log() => new(folder, errors);

    private string Write(string lines)
    {
        string path = Path.Combine(folder, $"{Guid.NewGuid():N}.log");
        File.WriteAllText(path, lines.ReplaceLineEndings("\n"));
        return path;
    }

    private void Say(params string[] lines)
    {
        SessionLog log = Log();
        Talk(log, lines);
        log.Remove();
    }

    private void Talk(SessionLog log, params string[] lines)
    {
        var screen = new TerminalScreen(isTerminal: false, allowsPictures: false);
        var conversation = new Conversation(() => Session.Start([]), output, errors, screen) { Log = log };
        foreach (string line in lines)
            conversation.Submit(line, CancellationToken.None);
    }
}
