using SkiaSharp;

namespace Micrograd.Plotting;

/// <summary>The content of a picture in numbers, and how to paint it.</summary>
internal interface IPainting
{
    int Width { get; }

    int Height { get; }

    string Title { get; }

    IReadOnlyList<Curve> Series { get; }

    IPainting Sized(int width, int height);

    void PaintOn(SKCanvas canvas, bool asSvg);
}
