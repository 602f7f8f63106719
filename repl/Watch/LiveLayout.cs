using Micrograd.Html.Documents;
using Micrograd.Repl.Report;

namespace Micrograd.Repl.Watch;

/// <summary>A document that follows its page, as the browser first gets it. The rest comes with its events.</summary>
internal static class LiveLayout
{
    public static string Of(LiveDocument document, bool hasIndex, string token)
    {
        LiveState state = document.Current;
        string index = hasIndex ? "<nav aria-label=\"Pages\"><a href=\"/\">All pages</a></nav>" : "";
        string body = HtmlDocument.Resource("watch.html")
            .Replace("{file}", HtmlDocument.Escape(document.Name), StringComparison.Ordinal)
            .Replace("{index}", index, StringComparison.Ordinal)
            .Replace("{token}", token, StringComparison.Ordinal)
            .Replace("{languages}", HtmlDocument.Resource("languages.html"), StringComparison.Ordinal);
        HtmlDocument file = PictureMarkup.NeedsOfAll.Aggregate(
            new HtmlDocument(state.Title) { Body = body, IsServed = true }
                .WithStyle("report.css").WithStyle("watch.css"),
            (file, part) => file.WithFilesOf(part)).WithScript("watch.js");
        return PictureMarkup.FramesOfAll.Aggregate(file, (all, frame) => all.WithFramesOf(frame)).ToString();
    }
}
