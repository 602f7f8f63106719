using System.Text;
using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>The links from one document of a site to its neighbors.</summary>
internal static class SiteLinks
{
    public static string Of(string? before, string? after)
    {
        StringBuilder links = new StringBuilder("<nav aria-label=\"Pages\">\n").Append("<a href=\"index.html\">All pages</a>\n");
        if (before is not null)
            links.Append(To(before, "prev", "← "));
        if (after is not null)
            links.Append(To(after, "next", "→ "));
        return links.Append("</nav>\n").ToString();
    }

    private static string To(string page, string rel, string arrow)
    {
        string name = Path.GetFileName(page);
        string file = HtmlDocument.Escape(Uri.EscapeDataString(ReportSite.FileOf(name)));
        return $"<a rel=\"{rel}\" href=\"{file}\">{arrow}{HtmlDocument.Escape(Path.GetFileNameWithoutExtension(name))}</a>\n";
    }
}
