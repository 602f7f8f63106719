namespace Micrograd.Plotting;

/// <summary>A point of the plane that belongs to a class.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards.</param>
/// <param name="Class">Which class, such as -1 and 1, or 0, 1, 2.</param>
public sealed record ClassPoint(double X, double Y, int Class = 0);
