using System.Diagnostics;
using System.Globalization;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>Runs a page each time that it or a file that it loads is saved, and keeps its document.</summary>
/// <param name="path">The full path of the page.</param>
/// <param name="args">Its words.</param>
/// <param name="runner">Runs it: as C# or as F#.</param>
internal sealed class WatchedPage(string path, IReadOnlyList<string> args, IPageRunner runner) : IDisposable
{
    /// <summary>Most pages end sooner, so that the browser shows them at once instead of piece by piece.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan NextLook = TimeSpan.FromMilliseconds(100);

    private PreparedPage? lastPage;
    private PageRecord? lastRecord;
    private HashSet<string>? lastKeys;

    public LiveDocument Document { get; } = new(Path.GetFileName(path));

    /// <summary>Runs and follows the page until it is told to stop.</summary>
    public async Task Follow(CancellationToken stop)
    {
        IReadOnlyList<string> files = [path];
        while (!stop.IsCancellationRequested)
        {
            FollowedFiles.Stamp[] stamps = FollowedFiles.Look(files);
            PreparedPage? page = Prepare();
            if (page is not null)
            {
                files = [.. page.Files];
                FollowedFiles.Stamp[] before = stamps; // a file that was saved while it was read is another one now
                stamps =
                [
                    .. FollowedFiles.Look(files)
                        .Select(now => before.FirstOrDefault(old => old.Path == now.Path) ?? now),
                ];
            }

            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
            Task change = FollowedFiles.WaitForChange(stamps, stop);
            Task run = page is null ? Task.CompletedTask : Run(page, ended.Token);
            await Task.WhenAny(Task.WhenAll(run, change), change);
            await ended.CancelAsync();
            await run;
        }
    }

    public void Dispose() => runner.Dispose();

    private PreparedPage? Prepare()
    {
        try
        {
            return runner.Prepare(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            string status = File.Exists(path)
                ? $"The page cannot be read: {gone.Message}"
                : "The page's file is gone. It runs again when it is back.";
            Document.Publish(Document.Current with { IsRunning = false, Status = status });
            return null;
        }
    }

    private async Task Run(PreparedPage page, CancellationToken newSave)
    {
        long start = Stopwatch.GetTimestamp();
        var record = new PageRecord();
        var gate = new Lock();
        Func<int, IReadOnlyList<PageEvent>> before = EventsBefore(page);
        var stopped = CancellationTokenSource.CreateLinkedTokenSource(newSave);
        Document.Stop = stopped.Cancel;
        Task run = runner.Run(page, args, happened =>
        {
            lock (gate)
                record.Add(happened);
        }, stopped.Token);
        Task colors = Task.Run(() => page.Source.Value, CancellationToken.None); // while the page runs
        await colors;
        for (TimeSpan pause = FirstLook; await Task.WhenAny(run, Task.Delay(pause, newSave)) != run; pause = NextLook)
        {
            if (newSave.IsCancellationRequested)
                break;
            lock (gate)
                Show(page, record, before, "Running …", isOver: false);
        }

        await run;
        if (newSave.IsCancellationRequested)
        {
            runner.GetReady();
            return;
        }

        if (!record.HasEnded && page.CanRun)
            record.CutOff("You stopped the page.");
        double time = Stopwatch.GetElapsedTime(start).TotalSeconds;
        string seconds = string.Create(CultureInfo.InvariantCulture, $"{time:F2} s");
        Show(page, record, before, Sentence(page, record, seconds), isOver: true);
        (lastPage, lastRecord) = (page, record);
        lastKeys = [.. Document.Current.Parts.Select(part => part.Key)];
        runner.GetReady();
    }

    private static string Sentence(PreparedPage page, PageRecord record, string seconds) =>
        !page.CanRun ? "The page has an error."
        : record.Cut is not null ? $"Stopped after {seconds}."
        : record.Failure is not null ? $"Ended with an error after {seconds}."
        : record.ExitCode != 0 ? $"Ended with exit code {record.ExitCode} after {seconds}."
        : $"Ran in {seconds}.";

    private void Show(
        PreparedPage page, PageRecord record, Func<int, IReadOnlyList<PageEvent>> before, string status, bool isOver)
    {
        var document = new PageDocument(page.Source.Value, record, page.Twin, isOver ? null : before);
        Document.Publish(new LiveState
        {
            Title = PageLayout.TitleOf(document, Document.Name),
            Status = status,
            IsRunning = !isOver,
            HasTwin = document.IsAligned,
            Contents = PageLayout.Contents(document.Headings),
            Parts = LiveParts.Of(document.Blocks, isOver ? lastKeys : null),
        });
    }

    /// <summary>The answer of the run before to a statement with the same text.</summary>
    private Func<int, IReadOnlyList<PageEvent>> EventsBefore(PreparedPage page)
    {
        if (lastPage is null || lastRecord is not { } record)
            return _ => [];
        ILookup<string, int> old = lastPage.Statements.ToLookup(one => one.Value, one => one.Key);
        Dictionary<int, int> same = [];
        foreach (IGrouping<string, KeyValuePair<int, string>> equal in page.Statements.GroupBy(one => one.Value))
        {
            foreach ((KeyValuePair<int, string> now, int then) in equal.Zip(old[equal.Key]))
                same[now.Key] = then;
        }

        return step => same.TryGetValue(step, out int then) ? record.Of(then) : [];
    }
}
