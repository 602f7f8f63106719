using System.Globalization;
using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Draws a path for ScottPlot, with arrows and numbers where there is room for them.</summary>
internal sealed class PathPlottable(Coordinates[] places, int firstNumber, string legendText) : IPlottable
{
    private const float Dot = 4.5f;
    private const float SmallDot = 2.5f;
    private const int FewPlaces = 20;
    private const float RoomForArrow = 22;

    private static readonly SKColor Ink = Inks.Vermilion.ToSKColor();

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems =>
    [
        new LegendItem
        {
            LabelText = legendText,
            LineColor = Inks.Vermilion,
            LineWidth = 2,
            MarkerStyle = new MarkerStyle(MarkerShape.FilledCircle, 2 * Dot, Inks.Vermilion),
        },
    ];

    public AxisLimits GetAxisLimits() => new(places);

    public void Render(RenderPack rp)
    {
        SKPoint[] at = [.. places.Select(place => Axes.GetPixel(place)).Select(pixel => new SKPoint(pixel.X, pixel.Y))];
        using var line = new SKPaint { Color = Ink, StrokeWidth = 2, IsStroke = true, IsAntialias = true };
        using var fill = new SKPaint { Color = Ink, IsAntialias = true };
        using var white = new SKPaint { Color = SKColors.White, IsAntialias = true };
        for (int i = 1; i < at.Length; i++)
        {
            rp.Canvas.DrawLine(at[i - 1], at[i], line);
            DrawHead(rp.Canvas, at[i - 1], at[i], fill);
        }

        for (int i = 0; i < at.Length; i++)
        {
            bool large = IsMarked(i);
            if (large)
                rp.Canvas.DrawCircle(at[i], Dot + 1, white);
            rp.Canvas.DrawCircle(at[i], large ? Dot : SmallDot, fill);
        }

        DrawNumbers(rp.Canvas, at, fill, rp.DataRect);
    }

    /// <summary>On a long path only the two ends have a large dot and a number.</summary>
    private bool IsMarked(int place) => places.Length <= FewPlaces || place == 0 || place == places.Length - 1;

    private static void DrawHead(SKCanvas canvas, SKPoint from, SKPoint to, SKPaint fill)
    {
        if (SKPoint.Distance(from, to) >= RoomForArrow)
            Arrowhead.Draw(canvas, from, to, Dot + 1, fill);
    }

    private void DrawNumbers(SKCanvas canvas, SKPoint[] at, SKPaint fill, PixelRect frame)
    {
        using SKFont font = Typefaces.Font(13, bold: true);
        using var halo = new SKPaint
        {
            Color = SKColors.White.WithAlpha(220),
            IsStroke = true,
            StrokeWidth = 4,
            IsAntialias = true,
        };
        var room = new NumberRoom(at, Dot + 1, new SKRect(frame.Left, frame.Top, frame.Right, frame.Bottom));
        foreach (int i in Enumerable.Range(0, at.Length).OrderBy(i => i == 0 ? 0 : i == at.Length - 1 ? 1 : 2))
        {
            string number = (firstNumber + i).ToString(CultureInfo.InvariantCulture);
            if (!IsMarked(i) || room.Take(at[i], font.MeasureText(number)) is not { } place)
                continue;
            canvas.DrawText(number, place.X, place.Y, SKTextAlign.Center, font, halo);
            canvas.DrawText(number, place.X, place.Y, SKTextAlign.Center, font, fill);
        }
    }
}
