using Micrograd.Html.Documents;
using Micrograd.Plotting;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>
/// The pictures of a console session, as a document in the browser. A graph is drawn anew when it changes.
/// </summary>
internal sealed class SessionPictures : IWatched
{
    private const int MostPictures = 50;
    private const long Pause = 100;

    private readonly Lock gate = new();
    private readonly List<(string Path, Picture Picture)> pictures = [];
    private readonly LiveDocument document = new("console");
    private HashSet<string>? keys;
    private Uri? address;
    private long lastLook;

    public bool HasIndex => false;

    /// <summary>From now on each picture that is saved or shown is kept.</summary>
    public void Record() => PictureFile.Receiver = Take;

    public LiveDocument? Find(string path) => path == "/" ? document : null;

    public string Index() => "";

    /// <summary>Serves the document, if it is not served yet; null if this machine has no server.</summary>
    public Uri? Open()
    {
        if (address is null && AspNetCore.Load())
        {
            address = Serve();
            Publish();
        }

        return address;
    }

    /// <summary>Draws the graphs anew whose numbers have changed. The thread is the one that changes them.</summary>
    public void Refresh()
    {
        if (address is null)
            return;
        bool isNew = false;
        lock (gate)
        {
            for (int i = 0; i < pictures.Count; i++)
            {
                if (pictures[i].Picture.Redraw?.Invoke() is not { } redrawn)
                    continue;
                pictures[i] = pictures[i] with { Picture = redrawn };
                isNew = true;
            }
        }

        if (isNew)
            Publish();
    }

    /// <summary>The same, while code runs: not too often.</summary>
    public void RefreshNowAndThen()
    {
        if (Environment.TickCount64 - lastLook < Pause)
            return;
        lastLook = Environment.TickCount64;
        Refresh();
    }

    private Uri Serve() => WatchServer.Start(this, port: 0).GetAwaiter().GetResult().Address;

    private bool Take(Picture picture, string path)
    {
        lock (gate)
        {
            pictures.RemoveAll(kept => kept.Path == path);
            pictures.Add((path, picture));
            if (pictures.Count > MostPictures)
                pictures.RemoveAt(0);
        }

        if (address is not null)
            Publish();
        return false; // the file is written, too
    }

    private void Publish()
    {
        lock (gate)
        {
            IEnumerable<string> figures = pictures.Select((one, i) => Figure(one.Path, one.Picture, i));
            IReadOnlyList<LivePart> parts = LiveParts.Of(figures.Select(figure => new DocumentBlock(figure)), keys);
            keys = [.. parts.Select(part => part.Key)];
            document.Publish(new LiveState
            {
                Title = "The pictures of the console",
                Status = parts.Count > 0 ? "" : "There is no picture yet. Plot or draw something in the console.",
                Parts = parts,
            });
        }
    }

    private static string Figure(string path, Picture picture, int number)
    {
        string name = path.Replace('\\', '/');
        string title = picture.Title.Length > 0 ? picture.Title : Path.GetFileNameWithoutExtension(name);
        return $"<figure>{PictureMarkup.Of(picture, title, number, isPage: false)}"
            + $"<figcaption>{HtmlDocument.Escape(name)}</figcaption></figure>\n";
    }
}
