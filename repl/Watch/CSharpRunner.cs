using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>Compiles pages here, where the compiler stays warm, and runs each in a process that waits for it.</summary>
internal sealed class CSharpRunner : IPageRunner
{
    private PageProcess? spare = new();

    public PreparedPage Prepare(string path)
    {
        var page = new ReportedPage(path);
        string twin = Twin.PathFor(path);
        return new PreparedPage(
            new(() => page.Source),
            page.Compiled,
            page.Compiled is not null,
            page.Statements,
            [.. page.Files, twin],
            Twin.Of(path));
    }

    public async Task Run(
        PreparedPage page, IReadOnlyList<string> args, Action<PageEvent> happened, CancellationToken stop)
    {
        if (page.Compiled is not { } compiled)
            return;
        using PageProcess process = spare ?? new PageProcess();
        spare = null;
        await process.Run(compiled, args, happened, stop);
    }

    public void GetReady() => spare ??= new PageProcess();

    public void Dispose() => spare?.Dispose();
}
