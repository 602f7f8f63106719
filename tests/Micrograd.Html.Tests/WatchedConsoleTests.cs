using System.Diagnostics;
using Micrograd.Repl;
using Micrograd.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Micrograd.Html.Tests;

public sealed class WatchedConsoleTests(Chromium chromium) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("console-");
    private TimedProcess? console;

    public void Dispose()
    {
        console?.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Watch_in_the_console_draws_a_graph_anew_after_each_Backward_and_within_a_loop()
    {
        ProcessStartInfo start = new("dotnet", [typeof(CommandLine).Assembly.Location]);
        start.WorkingDirectory = folder.FullName;
        console = new TimedProcess(start);
        await Type("var a = new Value(2, \"a\");", "var L = a * a * a;", "Draw(L, title: \"L\")", ":watch");
        string said = console.WaitFor("at http");
        IPage page = await chromium.NewPageAsync(new() { Offline = false });
        await page.GotoAsync(said[(said.LastIndexOf("at http", StringComparison.Ordinal) + 3)..].Trim());
        await Expect(page.GetByAltText("L")).ToBeVisibleAsync(new() { Timeout = WatchedFolder.Patience });

        await Type("L.Backward();");
        await Expect(page.Locator("[data-mark=changed]"))
            .ToHaveCountAsync(1, new() { Timeout = WatchedFolder.Patience });
        await Drawn(page, "12.0000");

        await Type("while (a.Grad < 100) L.Backward();", "Plot(x => x, 0, 1, title: \"line\")");
        await Expect(page.GetByAltText("line")).ToBeVisibleAsync(new() { Timeout = WatchedFolder.Patience });
        await Drawn(page, "108.0000");
        await Type("while (true) { a.Grad = 7; System.Threading.Thread.Sleep(1); }");
        await Drawn(page, "7.0000");
    }

    private async Task Type(params string[] lines)
    {
        foreach (string line in lines.Append("")) // without an editor, the line after it ends a submission
            await console!.Input.WriteLineAsync(line);
        await console!.Input.FlushAsync();
    }

    /// <summary>Waits until the picture of L has a number in it.</summary>
    private static Task<IJSHandle> Drawn(IPage page, string number) => page.WaitForFunctionAsync(
        "number => atob(document.querySelector('img[alt=L]').src.split(',')[1]).includes(number)",
        number, new() { Timeout = WatchedFolder.Patience });
}
