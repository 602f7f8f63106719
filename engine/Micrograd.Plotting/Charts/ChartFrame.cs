namespace Micrograd.Plotting.Charts;

/// <summary>
/// Where a chart's axes are in its picture: the frame's sides in pixels, and the places that they stand for.
/// </summary>
/// <param name="Left">The left side in pixels.</param>
/// <param name="Top">The upper side in pixels.</param>
/// <param name="Right">The right side in pixels.</param>
/// <param name="Bottom">The lower side in pixels.</param>
/// <param name="Places">The places on the axes at these sides.</param>
internal sealed record ChartFrame(float Left, float Top, float Right, float Bottom, Extent Places);
