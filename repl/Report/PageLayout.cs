using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Html.Films;

namespace Micrograd.Repl.Report;

/// <summary>The frame of a document: its head line, the table of contents, the parts.</summary>
internal static class PageLayout
{
    /// <summary>A document as one file.</summary>
    /// <param name="document">Its parts.</param>
    /// <param name="name">The name of the page's file.</param>
    /// <param name="links">Links to other documents of a site, as markup; empty for none.</param>
    public static string File(PageDocument document, string name, string links = "")
    {
        HtmlDocument file = PictureMarkup.Needs(document.Blocks).Aggregate(
            new HtmlDocument(TitleOf(document, name)) { Body = Body(document, name, links) }.WithStyle("report.css"),
            (file, part) => file.WithFilesOf(part));
        return (PictureMarkup.HasFrame(document.Blocks) ? file.WithFramesOf(FilmDocument.Empty) : file).ToString();
    }

    /// <summary>The first heading, or the name of the file.</summary>
    public static string TitleOf(PageDocument document, string name) =>
        document.Headings.FirstOrDefault(heading => heading.Level == 1)?.Text ?? name;

    private static string Body(PageDocument document, string name, string links) =>
        new StringBuilder("<header class=\"head\">\n")
            .Append($"<span class=\"file\">{HtmlDocument.Escape(name)}</span>\n")
            .Append(document.IsAligned ? Languages : "").Append(links)
            .Append("</header>\n<div class=\"sheet\">\n").Append(Contents(document.Headings))
            .Append("<main>\n").Append(TitleIfNone(document, name))
            .AppendJoin("", document.Blocks.Select(block => block.Markup))
            .Append("</main>\n</div>\n")
            .ToString();

    public static string Contents(IReadOnlyList<Prose.Heading> headings)
    {
        Prose.Heading[] sections = [.. headings.Where(heading => heading.Level == 2)];
        if (sections.Length < 2)
            return "";
        IEnumerable<string> rows = sections.Select(heading =>
            $"<li><a href=\"#{heading.Name}\">{HtmlDocument.Escape(heading.Text)}</a></li>\n");
        return $"<nav class=\"contents\" aria-label=\"Contents\"><ol>\n{string.Concat(rows)}</ol></nav>\n";
    }

    private static string TitleIfNone(PageDocument document, string name) =>
        document.Headings.Any(heading => heading.Level == 1) ? "" : $"<h1>{HtmlDocument.Escape(name)}</h1>\n";

    private static string Languages => HtmlDocument.Resource("languages.html");
}
