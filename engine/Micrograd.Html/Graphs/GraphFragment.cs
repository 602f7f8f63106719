using System.Globalization;
using Micrograd.Html.Documents;
using Micrograd.Plotting;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Html.Graphs;

/// <summary>A graph to walk through, as a part of a document.</summary>
internal static class GraphFragment
{
    public static IReadOnlyList<string> Styles { get; } = ["graph.css"];

    public static IReadOnlyList<string> Scripts { get; } =
    [
        "operations.js", "backpropagation.js", "graph.js", "steps.js", "numbers.js", "sentences.js", "paths.js",
        "elements.js", "drawing.js", "chosen.js", "predict.js", "controls.js", "walk.js", "start.js",
    ];

    /// <param name="picture">The picture of a graph.</param>
    /// <param name="link">
    /// The address of a step is # followed by this and the step's number. Graphs on one page need different ones.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// The graph has more than 20,000 values, or the Data under a dot product was set before it was drawn.
    /// </exception>
    public static Fragment Of(Picture picture, string link = "")
    {
        var painting = (GraphPainting)picture.Painting;
        if (painting.Walkable is not { } drawn)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The graph has {painting.Graph.Nodes.Count:N0} values, more than the {GraphLimits.MostWalkable:N0} "
                + $"that a page can show. Draw one example, or a part: any Value is the root of its own graph."));
        }

        var walked = new WalkedGraph(drawn);
        string title = TitleOf(picture);
        string markup = HtmlDocument.Resource("graph.html")
            .Replace("{{title}}", HtmlDocument.Escape(title), StringComparison.Ordinal)
            .Replace("{{link}}", HtmlDocument.Escape(link), StringComparison.Ordinal)
            .Replace("{{note}}", NoteOn(walked), StringComparison.Ordinal)
            .Replace("{{picture}}", GraphSvg.Of(walked, title), StringComparison.Ordinal)
            .Replace("{{table}}", GraphTable.Of(walked), StringComparison.Ordinal)
            .Replace("{{data}}", GraphData.Of(walked), StringComparison.Ordinal);
        return new Fragment(markup, Styles, Scripts);
    }

    private static string NoteOn(WalkedGraph walked)
    {
        IEnumerable<string> own = walked.Kept.Own.Select(node => walked.Nodes[node].Op).Distinct();
        string note = walked.Kept.Own.Count > 0
            ? $"{string.Join(", ", own)}: an operation of your own has no JavaScript, "
                + "so the leaves keep their numbers here."
            : walked.Kept.Numbers.Count > 0
            ? "A leaf was set after the result was computed. These are the numbers of before; "
                + "change a leaf on this page, and all are computed anew."
            : "";
        return note.Length > 0 ? $"<p class=\"note\">{HtmlDocument.Escape(note)}</p>\n" : "";
    }

    /// <summary>The picture's title, or one that names the result.</summary>
    public static string TitleOf(Picture picture) =>
        picture.Title.Length > 0 ? picture.Title
        : picture.Graph?.Root.Label is { Length: > 0 } label ? $"The graph of {label}"
        : "A computation graph";
}
