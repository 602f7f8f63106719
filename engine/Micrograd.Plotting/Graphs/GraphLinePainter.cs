using Micrograd.Plotting.Fonts;
using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>Paints the lines from operands to operations and, on request, the slope on each.</summary>
internal static class GraphLinePainter
{
    private const float LineWidth = 1.6f;
    private const float SlopeSize = 12;
    private const float HeadLength = 8;

    /// <summary>The places along the last curve where the slope may stand, best first.</summary>
    private static readonly float[] Stations = [0.5f, 0.42f, 0.58f, 0.34f, 0.66f, 0.26f, 0.74f];

    public static void Paint(SKCanvas canvas, IReadOnlyList<GraphLine> lines, bool slopes)
    {
        using var stroke = new SKPaint
        {
            Color = GraphColors.Line,
            IsStroke = true,
            StrokeWidth = LineWidth,
            StrokeJoin = SKStrokeJoin.Round,
            IsAntialias = true,
        };
        using var fill = new SKPaint { Color = GraphColors.Line, IsAntialias = true };
        foreach (GraphLine line in lines)
        {
            using SKPath path = PathOf(line.Points);
            canvas.DrawPath(path, stroke);
            SKPoint end = line.Points[^1];
            Arrowhead.Draw(canvas, new SKPoint(end.X - 1, end.Y), end, 0, fill);
        }

        if (slopes)
            PaintSlopes(canvas, lines);
    }

    private static SKPath PathOf(IReadOnlyList<SKPoint> points)
    {
        var path = new SKPath();
        path.MoveTo(points[0]);
        for (int i = 1; i < points.Count; i += 2)
        {
            (SKPoint from, SKPoint to, SKPoint next) = (points[i - 1], points[i], points[i + 1]);
            float half = (from.X + to.X) / 2;
            path.CubicTo(new SKPoint(half, from.Y), new SKPoint(half, to.Y), to);
            bool last = i + 1 == points.Count - 1;
            path.LineTo(last ? Math.Max(to.X, next.X - HeadLength) : next.X, next.Y); // the head has a thin tip
        }

        return path;
    }

    private static void PaintSlopes(SKCanvas canvas, IReadOnlyList<GraphLine> lines)
    {
        using SKFont font = Typefaces.Font(SlopeSize, bold: true);
        using var ink = new SKPaint { Color = GraphColors.Slope, IsAntialias = true };
        using var ground = new SKPaint { Color = SKColors.White.WithAlpha(235), IsAntialias = true };
        List<SKRect> taken = [];
        foreach (GraphLine line in lines)
        {
            string text = GraphBox.Number(line.Slope);
            float width = font.MeasureText(text);
            SKRect[] choices = [.. Stations.Select(station => Around(Along(line.Points, station), width))];
            SKRect place = choices.FirstOrDefault(
                choice => !taken.Any(other => other.IntersectsWith(choice)), choices[0]);
            taken.Add(place);
            canvas.DrawRect(place, ground);
            canvas.DrawText(text, place.MidX, place.MidY + 4.5f, SKTextAlign.Center, font, ink);
        }
    }

    private static SKRect Around(SKPoint middle, float width) =>
        new(middle.X - width / 2 - 3, middle.Y - 8, middle.X + width / 2 + 3, middle.Y + 8);

    /// <summary>A place on the last curve, which no other use of the same operand shares.</summary>
    private static SKPoint Along(IReadOnlyList<SKPoint> points, float t)
    {
        (SKPoint from, SKPoint to) = (points[^3], points[^2]);
        if (from.X == to.X)
            return new SKPoint(to.X + (points[^1].X - to.X) * t, to.Y); // it comes from the row above
        float half = (from.X + to.X) / 2, u = 1 - t;
        float x = u * u * u * from.X + 3 * u * u * t * half + 3 * u * t * t * half + t * t * t * to.X;
        float y = u * u * (1 + 2 * t) * from.Y + t * t * (3 - 2 * t) * to.Y;
        return new SKPoint(x, y);
    }
}
