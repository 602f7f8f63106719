using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>A page in an index: a picture of it, its title and its first paragraph.</summary>
internal static class IndexCard
{
    public static string Of(PageDocument document, string name, string link)
    {
        string title = HtmlDocument.Escape(PageLayout.TitleOf(document, name));
        string href = HtmlDocument.Escape(Uri.EscapeDataString(link));
        return $"<li>{document.CardPicture}<h2><a href=\"{href}\">{title}</a></h2>\n{document.Introduction}</li>\n";
    }
}
