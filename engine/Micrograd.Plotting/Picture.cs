using Micrograd.Plotting.Graphs;

namespace Micrograd.Plotting;

/// <summary>A finished picture: what it shows does not change any more, and it can be written as PNG or SVG.</summary>
/// <remarks>Made by the functions of <see cref="Pictures"/>. The same picture gives the same bytes on every run.</remarks>
public sealed class Picture
{
    private readonly IPainting painting;

    internal Picture(IPainting painting) => this.painting = painting;

    /// <summary>The width in pixels.</summary>
    public int Width => painting.Width;

    /// <summary>The height in pixels.</summary>
    public int Height => painting.Height;

    /// <summary>The title, or an empty text.</summary>
    public string Title => painting.Title;

    /// <summary>The numbers that the picture shows, each series with its name: what a test can hold it to.</summary>
    public IReadOnlyList<Curve> Series => painting.Series;

    /// <summary>The computation graph that the picture shows, or null for a chart.</summary>
    public Graph? Graph => (painting as GraphPainting)?.Graph;

    internal IPainting Painting => painting;

    /// <summary>Writes the picture as .png or .svg, whichever the path ends with. Folders that are missing are made.</summary>
    /// <param name="path">Where to, such as "pictures/loss.png".</param>
    /// <param name="scale">A PNG with that many times the pixels each way, such as 2 for a sharp print; an SVG needs none.</param>
    /// <returns>The full path of the file.</returns>
    /// <exception cref="ArgumentException">The path is empty or ends with neither .png nor .svg, or the scale is not above 0.</exception>
    /// <exception cref="IOException">The path cannot be written; the message names it and the cause.</exception>
    /// <exception cref="InvalidOperationException">The picture is too large for a PNG; the message says what to do.</exception>
    public string Save(string path, double scale = 1) => PictureFile.Save(this, path, scale);

    /// <summary>The picture as a PNG file's bytes.</summary>
    /// <param name="scale">That many times the pixels each way.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not above 0.</exception>
    /// <exception cref="InvalidOperationException">The picture is too large for a PNG; the message says what to do.</exception>
    public byte[] ToPng(double scale = 1) => Rendering.Png(painting, scale);

    /// <summary>The picture as SVG text.</summary>
    /// <remarks>Its letters are those of the embedded typeface; a machine without DejaVu Sans shows the nearest it has.</remarks>
    public string ToSvg() => Rendering.Svg(painting);

    /// <summary>What it is and how large.</summary>
    public override string ToString() =>
        $"Picture({(Title.Length > 0 ? $"\"{Title}\", " : "")}{Width} x {Height} pixels)";
}
