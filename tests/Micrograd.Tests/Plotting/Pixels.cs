using Micrograd.Plotting;
using SkiaSharp;

namespace Micrograd.Tests.Plotting;

/// <summary>Looks at the pixels of a picture.</summary>
internal static class Pixels
{
    public static SKBitmap Of(Picture picture, double scale = 1) => SKBitmap.Decode(picture.ToPng(scale));

    /// <summary>How many pixels of a part of the picture are dark, as letters and axes are.</summary>
    public static int Dark(SKBitmap bitmap, int left, int top, int right, int bottom) => Count(
        bitmap, left, top, right, bottom, color => color.Red < 100 && color.Green < 100 && color.Blue < 110);

    /// <summary>The color of a path, to within its smooth edges.</summary>
    public static bool IsVermilion(SKColor color) => color.Red > 190 && color.Green < 120 && color.Blue < 60;

    /// <summary>The color of the first curve, to within its smooth edges.</summary>
    public static bool IsBlue(SKColor color) => color.Red < 60 && color.Green < 150 && color.Blue > 150;

    public static int Count(SKBitmap bitmap, int left, int top, int right, int bottom, Func<SKColor, bool> claim)
    {
        int count = 0;
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
                count += claim(bitmap.GetPixel(x, y)) ? 1 : 0;
        }

        return count;
    }
}
