namespace Micrograd.Plotting.Maps;

/// <summary>A piece of a line along which a function has one value.</summary>
internal readonly record struct LevelPiece(double X1, double Y1, double X2, double Y2);
