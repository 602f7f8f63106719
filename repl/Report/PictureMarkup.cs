using System.Text;
using Micrograd.Html.Charts;
using Micrograd.Html.Documents;
using Micrograd.Html.Films;
using Micrograd.Html.Graphs;
using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Repl.Report;

/// <summary>
/// A picture as a part of a document: an SVG that stands in the file, with its title for who cannot see it. Below a
/// graph one can open a way to walk through it.
/// </summary>
internal static class PictureMarkup
{
    /// <param name="picture">The picture.</param>
    /// <param name="title">Its title, or the name of its file.</param>
    /// <param name="number">The number of the picture in the document.</param>
    /// <param name="isPage">Whether the page saves it as .html, with its numbers.</param>
    public static string Of(Picture picture, string title, int number, bool isPage)
    {
        string link = $"picture-{number}-";
        if (picture.Painting is not GraphPainting graph)
            return isPage ? ChartFragment.Of(picture, link).Markup : Image(picture, title);
        bool isOpen = isPage || !graph.IsPainted;
        string walk = graph.Walkable is { Stale: null } ? GraphFragment.Of(picture, link).Markup : "";
        string details = walk.Length == 0 ? ""
            : $"<details{(isOpen ? " open" : "")}><summary>Walk through this graph</summary>\n{walk}</details>\n";
        return (graph.IsPainted ? Image(picture, title) : "") + details;
    }

    /// <summary>A whole page, such as a film, in a frame of the document.</summary>
    public static string Frame(string title, string page) =>
        $"<iframe class=\"whole\" loading=\"lazy\" title=\"{HtmlDocument.Escape(title)}\" srcdoc=\""
        + page.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        + "\"></iframe>\n";

    public static bool HasFrame(IReadOnlyList<DocumentBlock> blocks) =>
        blocks.Any(block => block.Markup.Contains("<iframe class=\"whole\"", StringComparison.Ordinal));

    /// <summary>The pages that may stand in a frame: films, and in a watched page of F# all that it saves.</summary>
    public static IEnumerable<HtmlDocument> FramesOfAll =>
    [
        FilmDocument.Empty,
        new HtmlDocument("A graph").WithFilesOf(new("", GraphFragment.Styles, GraphFragment.Scripts)),
        new HtmlDocument("A chart").WithFilesOf(new("", ChartFragment.Styles, ChartFragment.Scripts)),
    ];

    /// <summary>The scripts and styles that these parts of a document need.</summary>
    public static IEnumerable<Fragment> Needs(IReadOnlyList<DocumentBlock> blocks)
    {
        if (blocks.Any(block => block.Markup.Contains("<section class=\"walk\"", StringComparison.Ordinal)))
            yield return new Fragment("", GraphFragment.Styles, GraphFragment.Scripts);
        if (blocks.Any(block => block.Markup.Contains("<section class=\"chart\"", StringComparison.Ordinal)))
            yield return new Fragment("", ChartFragment.Styles, ChartFragment.Scripts);
    }

    /// <summary>All that a later part may need; each script then looks for new parts.</summary>
    public static IEnumerable<Fragment> NeedsOfAll { get; } =
    [
        new("", GraphFragment.Styles, [.. GraphFragment.Scripts.SkipLast(1), "later-graphs.js"]),
        new("", ChartFragment.Styles, [.. ChartFragment.Scripts, "later-charts.js"]),
    ];

    private static string Image(Picture picture, string title)
    {
        string svg = Convert.ToBase64String(Encoding.UTF8.GetBytes(picture.ToSvg()));
        return $"<img class=\"still\" width=\"{picture.Width}\" height=\"{picture.Height}\" "
            + $"alt=\"{HtmlDocument.Escape(title)}\" src=\"data:image/svg+xml;base64,{svg}\">";
    }
}
