using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>The colors of a computation graph.</summary>
internal static class GraphColors
{
    public static readonly SKColor Ink = new(0x1F, 0x29, 0x33);
    public static readonly SKColor Word = new(0x61, 0x6E, 0x7C);
    public static readonly SKColor Border = new(0x52, 0x60, 0x6D);
    public static readonly SKColor Divider = new(0xC3, 0xCB, 0xD4);
    public static readonly SKColor Line = new(0x7B, 0x87, 0x94);
    public static readonly SKColor Leaf = new(0xFF, 0xF6, 0xE5);
    public static readonly SKColor Computed = SKColors.White;
    public static readonly SKColor Operation = new(0xDC, 0xEB, 0xF7);
    public static readonly SKColor OperationBorder = new(0x00, 0x72, 0xB2);
    public static readonly SKColor Slope = new(0xB8, 0x4A, 0x00);
}
