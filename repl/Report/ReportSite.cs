using System.Text;
using Micrograd.Repl.Hosting;

namespace Micrograd.Repl.Report;

/// <summary>All pages of a folder as documents, and an index with their pictures.</summary>
internal sealed class ReportSite(ReportOptions options, TextWriter output, TextWriter errors)
{
    private readonly string folder = options.Out ?? "site";
    private readonly StringBuilder cards = new();

    public int Write()
    {
        IReadOnlyList<string> pages = PageFolder.PagesIn(options.Page, "*.csx");
        if (pages.Count == 0)
            throw new IOException($"there is no page in {options.Page}: a page ends with .csx.");
        var run = new ReportRun(options.Args, options.Limit);
        bool isGood = true;
        for (int i = 0; i < pages.Count; i++)
        {
            string name = Path.GetFileName(pages[i]);
            PageDocument document = run.Document(pages[i]);
            string links = SiteLinks.Of(pages.ElementAtOrDefault(i - 1), pages.ElementAtOrDefault(i + 1));
            Save(FileOf(name), PageLayout.File(document, name, links));
            PageSummary summary = new(
                PageLayout.TitleOf(document, name), document.Introduction, document.CardPicture);
            cards.Append(IndexCard.Of(summary, FileOf(name)));
            isGood &= ReportProgram.Judge(run, document, name, errors);
        }

        Save("index.html", SiteIndex.Of(options.Page, cards.ToString()));
        return isGood ? 0 : PageRunner.Failed;
    }

    public static string FileOf(string page) => Path.ChangeExtension(page, ".html");

    private void Save(string name, string text)
    {
        string file = Path.Combine(folder, name);
        ReportProgram.Write(file, text);
        output.WriteLine(file.Replace('\\', '/'));
    }
}
