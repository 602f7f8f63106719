using Micrograd.Html.Documents;

namespace Micrograd.Repl.Report;

/// <summary>The index of a folder's pages.</summary>
internal static class SiteIndex
{
    public static string Of(string folder, string cards)
    {
        string title = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new HtmlDocument(title)
        {
            Body = $"<main class=\"index\">\n<h1>{HtmlDocument.Escape(title)}</h1>\n"
                + $"<ul class=\"cards\">\n{cards}</ul>\n</main>\n",
        }.WithStyle("report.css").ToString();
    }
}
