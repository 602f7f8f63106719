using Micrograd.Html.Charts;
using Micrograd.Html.Documents;
using Micrograd.Html.Graphs;
using Micrograd.Plotting;

namespace Micrograd.Html;

/// <summary>Any picture as a part of a document: a graph to walk through, or a chart with its numbers.</summary>
internal static class PictureFragment
{
    /// <param name="picture">The picture.</param>
    /// <param name="link">
    /// A word of letters, digits and hyphens for this picture, unlike that of any other on the page, such as "graph2-";
    /// empty for the only one. Steps of a graph have the addresses #graph2-0, #graph2-1, …
    /// </param>
    public static Fragment Of(Picture picture, string link = "") =>
        picture.Graph is null ? ChartFragment.Of(picture, link) : GraphFragment.Of(picture, link);

    /// <summary>The picture's title, or one that says which kind of picture it is.</summary>
    public static string TitleOf(Picture picture) =>
        picture.Graph is not null ? GraphFragment.TitleOf(picture)
        : picture.Title.Length > 0 ? picture.Title
        : "A picture";
}
