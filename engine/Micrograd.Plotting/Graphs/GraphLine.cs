using SkiaSharp;

namespace Micrograd.Plotting.Graphs;

/// <summary>
/// A line from a value to the operation that uses it: a curve between two columns, straight through a column.
/// </summary>
internal sealed record GraphLine(IReadOnlyList<SKPoint> Points, double Slope);
