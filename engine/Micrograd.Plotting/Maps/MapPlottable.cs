using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Maps;

/// <summary>Draws a map's cells for ScottPlot.</summary>
/// <remarks>
/// ScottPlot's own heat map hands its few pixels to whatever enlarges them, and a browser blurs those of an SVG; here each
/// cell is whole pixels before anything is enlarged.
/// </remarks>
internal sealed class MapPlottable(MapMark map) : IPlottable, IHasColorAxis
{
    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public IColormap Colormap => map.Colors;

    public ScottPlot.Range GetRange() => new(map.Least, map.Greatest);

    public AxisLimits GetAxisLimits() => new(map.Grid.Left, map.Grid.Right, map.Grid.Bottom, map.Grid.Top);

    public void Render(RenderPack rp)
    {
        PixelRect frame = Axes.GetPixelRect(new CoordinateRect(map.Grid.Left, map.Grid.Right, map.Grid.Bottom, map.Grid.Top));
        int across = Math.Max(1, (int)Math.Ceiling(frame.Width / map.Grid.Columns));
        int down = Math.Max(1, (int)Math.Ceiling(frame.Height / map.Grid.Rows));
        using SKBitmap cells = Cells(across, down);
        using var image = SKImage.FromBitmap(cells);
        var nearest = new SKSamplingOptions(SKFilterMode.Nearest);
        rp.Canvas.DrawImage(image, new SKRect(frame.Left, frame.Top, frame.Right, frame.Bottom), nearest);
    }

    private SKBitmap Cells(int across, int down)
    {
        var size = new SKImageInfo(map.Grid.Columns * across, map.Grid.Rows * down, SKColorType.Rgba8888, SKAlphaType.Opaque);
        var pixels = new SKColor[size.Width * size.Height];
        for (int row = 0; row < map.Grid.Rows; row++)
        {
            Span<SKColor> line = pixels.AsSpan(row * down * size.Width, size.Width);
            for (int column = 0; column < map.Grid.Columns; column++)
            {
                double position = (map.Grid.Cells[row, column] - map.Least) / (map.Greatest - map.Least);
                line.Slice(column * across, across).Fill(map.Colors.GetColor(position).ToSKColor());
            }

            for (int copy = 1; copy < down; copy++)
                line.CopyTo(pixels.AsSpan((row * down + copy) * size.Width));
        }

        return new SKBitmap(size) { Pixels = pixels };
    }
}
