using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>A page in an index: a picture of it, its title and its first paragraph.</summary>
internal static class IndexCard
{
    public static string Of(PageSummary page, string link)
    {
        string title = HtmlDocument.Escape(page.Title), address = HtmlDocument.Escape(Uri.EscapeDataString(link));
        return $"<li>{page.Picture}<h2><a href=\"{address}\">{title}</a></h2>\n{page.Introduction}</li>\n";
    }
}
