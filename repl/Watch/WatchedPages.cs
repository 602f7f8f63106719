using System.Text;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>The pages that are watched: one at /, or those of a folder, each from when it is first opened.</summary>
internal sealed class WatchedPages(string place, IReadOnlyList<string> args, CancellationToken stop)
    : IWatched, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, WatchedPage> open = [];
    private readonly List<Task> following = [];

    public bool HasIndex { get; } = Directory.Exists(place);

    public LiveDocument? Find(string path)
    {
        if (!HasIndex)
            return path == "/" ? Watch(place).Document : null;
        string file = Path.Combine(place, path[1..]);
        lock (gate)
        {
            if (open.TryGetValue(file, out WatchedPage? page))
                return page.Document; // also while its file is gone
        }

        return Pages.Contains(file) ? Watch(file).Document : null;
    }

    public string Index()
    {
        StringBuilder cards = new();
        foreach (string page in Pages)
            cards.Append(IndexCard.Of(PageSummary.Of(page), Path.GetFileName(page)));
        return SiteIndex.Of(place, cards.ToString());
    }

    public void Dispose()
    {
        Task.WaitAll(following, CancellationToken.None);
        foreach (WatchedPage page in open.Values)
            page.Dispose();
    }

    private IEnumerable<string> Pages =>
        PageFolder.PagesIn(place, "*.csx").Concat(PageFolder.PagesIn(place, "*.fsx"));

    private WatchedPage Watch(string file)
    {
        lock (gate)
        {
            if (open.TryGetValue(file, out WatchedPage? page))
                return page;
            IPageRunner runner = Path.GetExtension(file) == ".fsx" ? new FSharpRunner() : new CSharpRunner();
            page = open[file] = new WatchedPage(file, args, runner);
            following.Add(Task.Run(() => page.Follow(stop), CancellationToken.None));
            return page;
        }
    }
}
