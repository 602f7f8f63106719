using System.Diagnostics;
using Micrograd.Repl;
using Micrograd.Testing;

namespace Micrograd.Html.Tests;

public sealed class WatchEndTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-end-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Ctrl+C sends SIGINT, and a service ends with SIGTERM; a killed server cannot end its page.</summary>
    [Theory]
    [InlineData("INT", 0)]
    [InlineData("TERM", 0)]
    [InlineData("KILL", 137)]
    public void The_end_of_the_server_is_the_end_of_an_endless_page(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals to send.");
        string page = Path.Combine(folder.FullName, "page.csx"), mark = Path.Combine(folder.FullName, "process");
        File.WriteAllText(
            page, $"File.WriteAllText(\"{mark}.new\", $\"{{Environment.ProcessId}}\");\n"
                + $"File.Move(\"{mark}.new\", \"{mark}\");\nwhile (true) {{ }}\n");
        // A process that was started behind another ignores Ctrl+C, and so do its children; env gives it back.
        string[] words = ["--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location, "watch", page];
        bool hasEnv = OperatingSystem.IsLinux();
        var start = new ProcessStartInfo(hasEnv ? "env" : "dotnet", hasEnv ? words : words[2..]);
        using var server = new TimedProcess(start);
        server.WaitFor("(Ctrl+C ends)");
        SpinWait.SpinUntil(() => File.Exists(mark));
        using var running = Process.GetProcessById(int.Parse(File.ReadAllText(mark)));

        using var sent = Process.Start("kill", ["-s", signal, $"{server.Id}"]);
        Assert.True(running.WaitForExit(TimeSpan.FromMinutes(2)), "The page goes on without its server.");
        Assert.Equal(exitCode, server.Finish().ExitCode);
    }
}
