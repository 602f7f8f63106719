using System.Diagnostics;
using Micrograd.Repl;
using Micrograd.Testing;
using Microsoft.Playwright;

namespace Micrograd.Html.Tests;

/// <summary>A folder that <c>micrograd watch</c> serves, as a program of its own, for all tests of a class.</summary>
public sealed class WatchedFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-");
    private readonly TimedProcess program;

    public WatchedFolder()
    {
        Write("first.csx", "// # First\n// The first page.\nWriteLine(1);\n");
        program = new TimedProcess(
            new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "watch", folder.FullName]));
        Address = new Uri(program.WaitFor("(Ctrl+C ends)").Split(' ')
            .Single(word => word.StartsWith("http", StringComparison.Ordinal)));
    }

    public Uri Address { get; }

    public string At(string name) => Path.Combine(folder.FullName, name);

    public void Write(string name, string text) => File.WriteAllText(At(name), text);

    /// <summary>As editors save: another file takes the place of the old one.</summary>
    public void Replace(string name, string text)
    {
        File.WriteAllText(At($".{name}.new"), text);
        File.Move(At($".{name}.new"), At(name), overwrite: true);
    }

    /// <summary>A browser that shows a page of the folder.</summary>
    public async Task<IPage> Open(Chromium chromium, string name, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await chromium.NewPageAsync(new() { Offline = false, ColorScheme = scheme });
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(new Uri(Address, name).AbsoluteUri);
        return page;
    }

    /// <summary>Milliseconds. A busy machine may need many seconds; when a page hangs, the test must end.</summary>
    public const float Patience = 120_000;

    public void Dispose()
    {
        program.Dispose();
        folder.Delete(recursive: true);
    }
}
