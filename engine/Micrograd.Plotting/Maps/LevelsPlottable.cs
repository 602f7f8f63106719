using Micrograd.Plotting.Charts;
using Micrograd.Plotting.Fonts;
using ScottPlot;
using SkiaSharp;

namespace Micrograd.Plotting.Maps;

/// <summary>
/// Draws level lines for ScottPlot, with their values along a ray from the lowest place to the farthest corner.
/// </summary>
internal sealed class LevelsPlottable(LevelsMark levels, Chart chart) : IPlottable
{
    private const float LabelSize = 12;
    private const float RoomForLabel = 34;
    private const float FrameRoom = 24;

    public bool IsVisible { get; set; } = true;

    public IAxes Axes { get; set; } = new Axes();

    public IEnumerable<LegendItem> LegendItems => LegendItem.None;

    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    public void Render(RenderPack rp)
    {
        using var stroke = new SKPaint
        {
            Color = levels.Color.ToSKColor(),
            StrokeWidth = levels.Width,
            IsStroke = true,
            IsAntialias = true,
            StrokeCap = SKStrokeCap.Round,
        };
        List<(double Level, SKPoint[] Places)> labels = [];
        SKPoint lowest = Lowest();
        SKPoint corner = FarthestCorner(rp.DataRect, lowest);
        foreach (double level in levels.Levels)
        {
            (SKPoint From, SKPoint To)[] pieces = [.. LevelLines.Of(levels.Grid, level)
                .Select(piece => (Pixel(piece.X1, piece.Y1), Pixel(piece.X2, piece.Y2)))];
            using var path = new SKPath();
            foreach ((SKPoint from, SKPoint to) in pieces)
            {
                path.MoveTo(from);
                path.LineTo(to);
            }

            rp.Canvas.DrawPath(path, stroke);
            SKPoint[] places = [.. pieces.Select(piece => piece.From).Where(place => IsWellInside(place, rp.DataRect))];
            labels.Add((level, [.. places.OrderBy(place => Turn(lowest, corner, place))]));
        }

        if (levels.Labeled)
            DrawLabels(rp.Canvas, labels, levels.KeepClearOf is { } path ? Along(path) : []);
    }

    private static void DrawLabels(SKCanvas canvas, List<(double Level, SKPoint[] Places)> labels, List<SKPoint> taken)
    {
        using SKFont font = Typefaces.Font(LabelSize);
        using var ink = new SKPaint { Color = Inks.Ink.ToSKColor(), IsAntialias = true };
        using var halo = new SKPaint
        {
            Color = SKColors.White.WithAlpha(210),
            IsStroke = true,
            StrokeWidth = 4,
            IsAntialias = true,
        };
        foreach ((double level, SKPoint[] places) in labels)
        {
            int free = Array.FindIndex(
                places, place => !taken.Any(other => SKPoint.Distance(other, place) < RoomForLabel));
            if (free < 0)
                continue;
            SKPoint place = places[free];
            taken.Add(place);
            string text = Numbers.Short(level);
            canvas.DrawText(text, place.X, place.Y + 4, SKTextAlign.Center, font, halo);
            canvas.DrawText(text, place.X, place.Y + 4, SKTextAlign.Center, font, ink);
        }
    }

    private SKPoint Lowest()
    {
        (int row, int column) = levels.Grid.Lowest();
        return Pixel(levels.Grid.X(column), levels.Grid.Y(row));
    }

    /// <summary>The places of a path, and enough between them that no value can lie on it.</summary>
    private List<SKPoint> Along(Curve path)
    {
        SKPoint[] at = [.. path.X.Zip(path.Y, Pixel)];
        List<SKPoint> all = [at[0]];
        for (int i = 1; i < at.Length; i++)
        {
            int pieces = 1 + (int)(SKPoint.Distance(at[i - 1], at[i]) / (RoomForLabel / 2));
            for (int piece = 1; piece <= pieces; piece++)
            {
                float t = piece / (float)pieces;
                SKPoint way = at[i] - at[i - 1];
                all.Add(at[i - 1] + new SKPoint(way.X * t, way.Y * t));
            }
        }

        return all;
    }

    private static SKPoint FarthestCorner(PixelRect frame, SKPoint from) => new SKPoint[]
    {
        new(frame.Right, frame.Top),
        new(frame.Left, frame.Top),
        new(frame.Right, frame.Bottom),
        new(frame.Left, frame.Bottom),
    }.MaxBy(corner => SKPoint.Distance(from, corner));

    /// <summary>The angle between the ray and the direction of a place.</summary>
    private static double Turn(SKPoint from, SKPoint to, SKPoint place)
    {
        double turn = Math.Atan2(place.Y - from.Y, place.X - from.X) - Math.Atan2(to.Y - from.Y, to.X - from.X);
        return Math.Abs(Math.IEEERemainder(turn, 2 * Math.PI));
    }

    private static bool IsWellInside(SKPoint place, PixelRect frame) =>
        place.X > frame.Left + FrameRoom && place.X < frame.Right - FrameRoom
        && place.Y > frame.Top + FrameRoom && place.Y < frame.Bottom - FrameRoom;

    private SKPoint Pixel(double x, double y)
    {
        Pixel pixel = Axes.GetPixel(new Coordinates(chart.X.Place(x), chart.Y.Place(y)));
        return new SKPoint(pixel.X, pixel.Y);
    }
}
