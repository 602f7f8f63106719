using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using Micrograd.Html;
using Micrograd.Html.Documents;
using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Report;

/// <summary>
/// The process in which the page of a document runs: it waits for the compiled page and sends back what happens. An
/// endless loop or a crash ends this process, not the one that makes the document.
/// </summary>
internal static class PageChild
{
    /// <summary>The word on the command line that starts it. It is not for users.</summary>
    public const string Name = "page-of-a-document";

    /// <param name="words">The name of the pipe.</param>
    public static int Run(string[] words)
    {
        using var pipe = new NamedPipeClientStream(".", words[0], PipeDirection.InOut, PipeOptions.Asynchronous);
        pipe.Connect();
        var warm = Task.Run(WarmUp);
        using var reader = new BinaryReader(pipe, Encoding.UTF8, leaveOpen: true);
        string[] args;
        CompiledPage page;
        try
        {
            args = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
            page = KeptPage.Read(reader.ReadBytes(reader.ReadInt32()))
                ?? throw new InvalidDataException("The compiled page is that of another program.");
        }
        catch (EndOfStreamException)
        {
            return 0; // no page came: the other process has ended
        }

        new Thread(() => EndWith(pipe)) { IsBackground = true }.Start();
        warm.Wait();
        using var events = new PageEventWriter(pipe);
        Run(page, args, events);
        return 0;
    }

    private static void Run(CompiledPage page, string[] args, PageEventWriter events)
    {
        int exitCode = PageRunner.Failed;
        Console.SetOut(events.Printer(isError: false));
        Console.SetError(events.Printer(isError: true));
        PageSteps.Began = step => events.Send(new PageEvent.Began(step));
        Film.Receiver = (film, path) =>
        {
            events.Send(new PageEvent.Saved(Shown(path), IsWide: true, PictureMarkup.Frame(film.Title, film.ToHtml())));
            return true;
        };
        int pictures = 0;
        PictureFile.Receiver = (picture, path) => Send(picture, path, ++pictures, events);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => events.Flush();
        try
        {
            exitCode = page.Assembly.Length == 0 ? 0 : PageRunner.Load(page, args)().GetAwaiter().GetResult();
        }
        catch (Exception error)
        {
            events.Send(Failure(error, page.Sources[0].Path));
        }

        events.Send(new PageEvent.Ended(exitCode));
    }

    /// <summary>The message names the line of the page first: <c>page.csx:12: error: …</c></summary>
    private static PageEvent.Failed Failure(Exception error, string page)
    {
        string text = PageError.Describe(error), before = DisplayPath.Of(page) + ":";
        string line = text.StartsWith(before, StringComparison.Ordinal) ? text[before.Length..].Split(':')[0] : "0";
        return new PageEvent.Failed(int.Parse(line, CultureInfo.InvariantCulture) - 1, text);
    }

    private static bool Send(Picture picture, string path, int number, PageEventWriter events)
    {
        string title = picture.Title.Length > 0 ? picture.Title : Path.GetFileNameWithoutExtension(path);
        bool isPage = Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase);
        bool isWide = picture.Painting is GraphPainting { IsPainted: false } || picture.Width > 2 * picture.Height;
        string markup = PictureMarkup.Of(picture, title, number, isPage);
        events.Send(new PageEvent.Saved(Shown(path), isWide, markup));
        return true;
    }

    /// <summary>The path as the page prints it.</summary>
    private static string Shown(string path) => path.Replace('\\', '/');

    /// <summary>When the other process has ended, however it did, nobody reads on.</summary>
    private static void EndWith(Stream pipe)
    {
        try
        {
            pipe.ReadByte();
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException)
        {
            // The page has ended, and this process is about to.
        }

        Process.GetCurrentProcess().Kill();
    }

    /// <summary>Loads what nearly every page needs, while the user reads or types.</summary>
    private static void WarmUp()
    {
        Value a = new(2, "a"), b = new(-3, "b"), loss = (a * b).Tanh();
        loss.Backward();
        _ = PictureMarkup.Of(Pictures.Draw(loss), "", 0, isPage: false);
        _ = PictureMarkup.Of(Pictures.LossCurve([1, 0.5, 0.25]), "", 0, isPage: false);
        _ = HtmlDocument.Escape("");
    }
}
