using SkiaSharp;

namespace Micrograd.Plotting;

/// <summary>What a picture shows, in numbers, and how to paint it.</summary>
internal interface IPainting
{
    int Width { get; }

    int Height { get; }

    string Title { get; }

    IReadOnlyList<Curve> Series { get; }

    void PaintOn(SKCanvas canvas);
}
