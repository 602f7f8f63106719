using SkiaSharp;

namespace Micrograd.Plotting;

/// <summary>The head of an arrow.</summary>
internal static class Arrowhead
{
    private const float Length = 10;
    private const float HalfWidth = 4.5f;

    /// <summary>Draws it on the line between two places, with the tip so many pixels before the second.</summary>
    public static void Draw(SKCanvas canvas, SKPoint from, SKPoint to, float before, SKPaint fill)
    {
        float distance = SKPoint.Distance(from, to);
        var along = new SKPoint((to.X - from.X) / distance, (to.Y - from.Y) / distance);
        var tip = new SKPoint(to.X - along.X * before, to.Y - along.Y * before);
        var foot = new SKPoint(tip.X - along.X * Length, tip.Y - along.Y * Length);
        using var head = new SKPath();
        head.MoveTo(tip);
        head.LineTo(foot.X - along.Y * HalfWidth, foot.Y + along.X * HalfWidth);
        head.LineTo(foot.X + along.Y * HalfWidth, foot.Y - along.X * HalfWidth);
        head.Close();
        canvas.DrawPath(head, fill);
    }
}
