using System.Globalization;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Plotting;

/// <summary>A finished picture. Its content does not change any more, and it can be written as PNG or SVG.</summary>
/// <remarks>
/// Made by the functions of <see cref="Pictures"/>. The same picture gives the same bytes on every run.
/// </remarks>
public sealed class Picture
{
    private readonly IPainting painting;

    internal Picture(IPainting painting) => this.painting = painting;

    /// <summary>The width in pixels.</summary>
    /// <exception cref="InvalidOperationException">It is a graph with too many values for a picture.</exception>
    public int Width => painting.Width;

    /// <summary>The height in pixels.</summary>
    /// <exception cref="InvalidOperationException">It is a graph with too many values for a picture.</exception>
    public int Height => painting.Height;

    /// <summary>The title, or an empty text.</summary>
    public string Title => painting.Title;

    /// <summary>The numbers that the picture shows, each series with its name. A test can check them.</summary>
    public IReadOnlyList<Curve> Series => painting.Series;

    /// <summary>The computation graph that the picture shows, or null for a chart.</summary>
    public Graph? Graph => (painting as GraphPainting)?.Graph;

    internal IPainting Painting => painting;

    /// <summary>Draws a graph again; it gives null if the numbers are the same. Null for a chart.</summary>
    internal Func<Picture?>? Redraw { get; init; }

    /// <summary>
    /// The same picture at another size, such as <c>Plot(f, -5, 5).Sized(400, 300)</c>; letters and lines keep their
    /// size.
    /// </summary>
    /// <param name="width">The width in pixels, from 100 to 10,000.</param>
    /// <param name="height">The height in pixels, from 100 to 10,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width or the height is below 100 or above 10,000.</exception>
    /// <exception cref="InvalidOperationException">
    /// It is the picture of a computation graph, whose size is that of the graph.
    /// </exception>
    public Picture Sized(int width, int height)
    {
        Require.Size(width, height);
        return new Picture(painting.Sized(width, height));
    }

    /// <summary>
    /// Writes the picture as PNG or SVG, as the end of the path says. It makes folders that are missing.
    /// </summary>
    /// <param name="path">Where to, such as "pictures/loss.png".</param>
    /// <param name="scale">
    /// How many times as wide and high in pixels a PNG is; 2, if not given, is sharp on a slide. An SVG needs no scale.
    /// </param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">
    /// The path is empty or ends with neither .png nor .svg, or the scale is not above 0.
    /// </exception>
    /// <exception cref="IOException">The path cannot be written; the message names it and the cause.</exception>
    /// <exception cref="InvalidOperationException">
    /// The picture is too large for a PNG, or the graph has too many values; the message says what to do.
    /// </exception>
    public string Save(string path, double scale = 2) => PictureFile.Save(this, path, scale);

    /// <summary>The picture as a PNG file's bytes.</summary>
    /// <param name="scale">How many times as wide and high in pixels it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0.</exception>
    /// <exception cref="InvalidOperationException">
    /// The picture is too large for a PNG, or the graph has too many values; the message says what to do.
    /// </exception>
    public byte[] ToPng(double scale = 1) => Rendering.Png(painting, scale);

    /// <summary>The picture as SVG text.</summary>
    /// <remarks>
    /// The text asks for DejaVu Sans, the typeface of the PNG, and where it is not installed for Verdana, which is as
    /// wide. Letters that DejaVu Sans lacks come from the fonts of whoever looks at it.
    /// </remarks>
    /// <exception cref="InvalidOperationException">It is a graph with too many values for a picture.</exception>
    public string ToSvg() => Rendering.Svg(painting);

    /// <summary>The title and the size.</summary>
    public override string ToString()
    {
        string size = painting is GraphPainting { IsPainted: false } graph
            ? string.Create(CultureInfo.InvariantCulture, $"a graph of {graph.Graph.Nodes.Count:N0} values")
            : $"{Width} x {Height} pixels";
        return $"Picture({(Title.Length > 0 ? $"\"{Title}\", " : "")}{size})";
    }
}
