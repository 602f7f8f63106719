namespace Micrograd.Plotting;

/// <summary>A point of the plane that belongs to a class.</summary>
/// <param name="X">The place from left to right.</param>
/// <param name="Y">The place from bottom to top.</param>
/// <param name="Class">The number of its class, such as -1 or 1, or 0, 1, 2.</param>
public sealed record ClassPoint(double X, double Y, int Class = 0);
