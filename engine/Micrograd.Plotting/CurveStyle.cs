namespace Micrograd.Plotting;

/// <summary>How a curve is drawn.</summary>
public enum CurveStyle
{
    /// <summary>A line through the points.</summary>
    Line,

    /// <summary>A dashed line, for a curve to compare with.</summary>
    Dashed,

    /// <summary>A dot for each point, not joined.</summary>
    Points,

    /// <summary>A line with a dot at each point.</summary>
    LineAndPoints,
}
