using System.Text;
using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>The links from one document of a site to its neighbors.</summary>
internal static class SiteLinks
{
    public static string Of(string? before, string? after)
    {
        var links = new StringBuilder("<nav aria-label=\"Pages\">\n<a href=\"index.html\">All pages</a>\n");
        if (before is not null)
            links.Append(To(before, "prev", "← {0}"));
        if (after is not null)
            links.Append(To(after, "next", "{0} →"));
        return links.Append("</nav>\n").ToString();
    }

    private static string To(string page, string relation, string text)
    {
        string name = Path.GetFileName(page);
        string file = HtmlDocument.Escape(Uri.EscapeDataString(ReportSite.FileOf(name)));
        string label = text.Replace("{0}", Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal);
        return $"<a rel=\"{relation}\" href=\"{file}\">{HtmlDocument.Escape(label)}</a>\n";
    }
}
