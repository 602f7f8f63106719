using System.Text.RegularExpressions;
using Micrograd.Html.Documents;
using Micrograd.Plotting;
using Micrograd.Plotting.Charts;

namespace Micrograd.Html.Charts;

/// <summary>A picture of curves, points, bars or a map with its numbers as a table, as a part of a document.</summary>
internal static partial class ChartFragment
{
    public static IReadOnlyList<string> Styles { get; } = ["chart.css"];

    public static IReadOnlyList<string> Scripts { get; } = ["numbers.js", "chart.js"];

    /// <param name="picture">The picture.</param>
    /// <param name="link">A word that no other picture of the page has; empty for the only one.</param>
    public static Fragment Of(Picture picture, string link = "")
    {
        string title = HtmlDocument.Escape(PictureFragment.TitleOf(picture));
        string svg = ElementName().Replace(picture.ToSvg(), "$1" + link);
        svg = svg[(svg.IndexOf("<svg", StringComparison.Ordinal) + "<svg".Length)..];
        string data = picture.Painting is Chart chart ? ChartData.Of(chart.Scaled(), chart.Frame) : "{}";
        string markup = HtmlDocument.Resource("chart.html")
            .Replace("{{title}}", title, StringComparison.Ordinal)
            .Replace("{{picture}}", $"<svg aria-label=\"{title}\"{svg}", StringComparison.Ordinal)
            .Replace("{{tables}}", ChartTables.Of(picture), StringComparison.Ordinal)
            .Replace("{{data}}", data, StringComparison.Ordinal);
        return new Fragment(markup, Styles, Scripts);
    }

    /// <summary>Names are of the whole document, and a document may have several pictures.</summary>
    [GeneratedRegex("""((?: id="|url\(#|href="#))(?=[a-z]+_[0-9]+)""")]
    private static partial Regex ElementName();
}
