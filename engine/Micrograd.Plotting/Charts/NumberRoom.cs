using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>
/// Finds a place beside a dot of a path for its number, where it covers no arrow, dot or other number.
/// </summary>
internal sealed class NumberRoom(SKPoint[] path, float dot, SKRect frame)
{
    private const float Height = 11;
    private const float Air = 2;
    private const float FromDot = 5;

    /// <summary>The sides of a dot, best first.</summary>
    private static readonly SKPoint[] Sides =
        [new(0, -1), new(0, 1), new(1, -0.8f), new(-1, -0.8f), new(1, 0.8f), new(-1, 0.8f), new(1, 0), new(-1, 0)];

    private readonly List<SKRect> taken = [];

    /// <summary>The middle of the number's baseline, or null where there is no room.</summary>
    public SKPoint? Take(SKPoint at, float width)
    {
        foreach (SKPoint side in Sides)
        {
            float across = width / 2 + dot + FromDot, up = Height / 2 + dot + FromDot;
            var middle = new SKPoint(at.X + side.X * across, at.Y + side.Y * up);
            var box = SKRect.Create(middle.X - width / 2, middle.Y - Height / 2, width, Height);
            var around = SKRect.Inflate(box, Air, Air);
            var ofDots = SKRect.Inflate(around, dot, dot);
            if (IsNearerToAnother(at, middle))
                continue;
            if (!frame.Contains(box) || taken.Any(around.IntersectsWith) || path.Any(ofDots.Contains)
                || Enumerable.Range(1, path.Length - 1).Any(i => Crosses(around, path[i - 1], path[i])))
            {
                continue;
            }

            taken.Add(box);
            return new SKPoint(middle.X, box.Bottom);
        }

        return null;
    }

    private bool IsNearerToAnother(SKPoint at, SKPoint number) =>
        path.Any(place => SKPoint.Distance(place, number) < SKPoint.Distance(at, number));

    /// <summary>Whether a piece of the path passes through a rectangle.</summary>
    private static bool Crosses(SKRect box, SKPoint from, SKPoint to)
    {
        (float first, float last) = (0, 1);
        return Cut(from.X, to.X, box.Left, box.Right) && Cut(from.Y, to.Y, box.Top, box.Bottom);

        bool Cut(float start, float end, float low, float high)
        {
            if (start == end)
                return start >= low && start <= high;
            float a = (low - start) / (end - start), b = (high - start) / (end - start);
            first = Math.Max(first, Math.Min(a, b));
            last = Math.Min(last, Math.Max(a, b));
            return first <= last;
        }
    }
}
