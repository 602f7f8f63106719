using System.Diagnostics;
using System.Text.Json;
using Micrograd.Testing;

namespace Micrograd.Beyond.Tests;

/// <summary>Debian's Python, which finds Debian's PyTorch; another one on the path does not.</summary>
internal static class Python
{
    private const string Program = "/usr/bin/python3";

    private static readonly Lazy<bool> HasTorch = new(() =>
        File.Exists(Program) && TimedProcess.Run(new ProcessStartInfo(Program, ["-c", "import torch"])).ExitCode == 0);

    /// <summary>Runs a script in a folder; it prints one value as JSON. Without PyTorch the test is skipped.</summary>
    public static JsonElement Run(string folder, string script)
    {
        Assert.SkipUnless(HasTorch.Value, $"{Program} cannot import torch. Debian's package is python3-torch.");
        ProcessRun run = TimedProcess.Run(new ProcessStartInfo(Program, ["-c", script]) { WorkingDirectory = folder });
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
