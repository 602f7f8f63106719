using System.Text;
using Micrograd.Html.Documents;
using Micrograd.Plotting;

namespace Micrograd.Html.Films;

/// <summary>The film as a document: what is there without a script, and the numbers and scripts for the rest.</summary>
internal static class FilmDocument
{
    private const int MostRows = 200;

    private static readonly string[] Scripts =
    [
        "film-data.js", "film-network.js", "film-losses.js", "film-trainer.js", "film-examples.js", "film-reel.js",
        "film-numbers.js", "film-canvas.js", "film-plane.js", "film-map.js", "film-loss-chart.js", "film-drawing.js",
        "film-weights.js", "film-tables.js", "film-points.js", "film-time.js", "film-training.js", "film.js",
    ];

    public static string Of(Film film)
    {
        IReadOnlyList<Frame> frames = film.Frames();
        string body = HtmlDocument.Resource("film.html")
            .Replace("{pictures}", Pictured(film, frames), StringComparison.Ordinal)
            .Replace("{losses}", Rows(film, frames), StringComparison.Ordinal)
            .Replace("{data}", FilmData.Of(film, frames), StringComparison.Ordinal)
            .Replace("{title}", HtmlDocument.Escape(film.Title), StringComparison.Ordinal)
            .Replace("{about}", HtmlDocument.Escape(About(film, frames)), StringComparison.Ordinal);
        return Complete(new HtmlDocument(film.Title) { Body = body }).ToString();
    }

    /// <summary>The styles and scripts of every film.</summary>
    public static HtmlDocument Empty => Complete(new HtmlDocument("A film"));

    private static HtmlDocument Complete(HtmlDocument document) =>
        Scripts.Aggregate(document.WithStyle("film.css"), (whole, script) => whole.WithScript(script));

    private static string About(Film film, IReadOnlyList<Frame> frames)
    {
        MLP network = film.Network;
        string shape = string.Join("-", network.Layers.Select(layer => layer.Outputs).Prepend(network.Inputs));
        string optimizer = film.Optimizer is null ? "" : $", {film.Optimizer.GetType().Name}";
        return $"A network {shape} of {Counted.Of(network.Parameters.Count, "parameter")}, "
            + $"{Counted.Of(film.Examples.Count, "example")}, loss {film.Loss}{optimizer}, "
            + $"{Counted.Of(frames[^1].Step, "step")}.";
    }

    private static string Pictured(Film film, IReadOnlyList<Frame> frames)
    {
        var text = new StringBuilder();
        if (FilmPictures.Decisions(film, frames[^1]) is { } map)
            text.Append(Figure(map, $"The decisions after step {frames[^1].Step}."));
        if (FilmPictures.Losses(frames) is { } losses)
            text.Append(Figure(losses, "The loss of each frame."));
        return text.ToString();
    }

    private static string Figure(Picture picture, string words) =>
        $"<figure><img alt='{HtmlDocument.Escape(words)}' width='{picture.Width}' height='{picture.Height}' "
        + $"src='data:image/svg+xml,{InUrl(picture.ToSvg())}'>"
        + $"<figcaption>{HtmlDocument.Escape(words)}</figcaption></figure>\n";

    /// <summary>As text in the address, which is a quarter shorter than base64.</summary>
    private static string InUrl(string svg) => new StringBuilder(svg)
        .Replace("%", "%25").Replace("#", "%23").Replace("\n", "%0A").Replace("'", "%27").Replace("&", "%26")
        .ToString();

    /// <summary>At most so many rows, evenly over the film, and the last frame always.</summary>
    private static string Rows(Film film, IReadOnlyList<Frame> frames)
    {
        int each = (frames.Count + MostRows - 1) / MostRows;
        var text = new StringBuilder();
        for (int i = 0; i < frames.Count; i++)
        {
            Frame frame = frames[i];
            if (i % each != 0 && i != frames.Count - 1)
                continue;
            double rate = film.Rates[frame.Step];
            text.Append($"<tr><th scope=\"row\">{frame.Step}</th><td>{Digits.Of(frame.Loss)}</td>")
                .Append($"<td>{(double.IsNaN(frame.Accuracy) ? "·" : Percent(frame.Accuracy))}</td>")
                .Append($"<td>{(double.IsNaN(rate) ? "·" : Digits.Of(rate))}</td></tr>\n");
        }

        return text.ToString();
    }

    private static string Percent(double share) => Digits.Of(Math.Round(1000 * share) / 10) + "%";
}
