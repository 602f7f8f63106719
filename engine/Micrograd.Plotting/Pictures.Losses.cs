using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>How the loss falls.</content>
public static partial class Pictures
{
    /// <summary>The loss of each step of a training.</summary>
    /// <param name="losses">The losses, the first step's first. NaN and infinity leave a gap, and the legend says so.</param>
    /// <param name="title">The title.</param>
    /// <param name="logarithmic">Whether the losses stand on an axis of powers of ten.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no finite loss, or a negative one is to go on a logarithmic axis.</exception>
    public static Picture LossCurve(
        IEnumerable<double> losses,
        string title = "Loss",
        bool logarithmic = false,
        string xLabel = "step",
        string yLabel = "loss",
        int width = 800,
        int height = 500)
    {
        ArgumentNullException.ThrowIfNull(losses);
        var curve = Curve.OfSteps(yLabel, losses);
        Require.Some(curve.Y.Count, "losses", nameof(losses));
        return LossCurves([curve], title, logarithmic, xLabel, yLabel, width, height);
    }

    /// <summary>The losses of several trainings over the same axes, such as with and without ZeroGrad.</summary>
    /// <param name="losses">The curves, which <see cref="Curve.OfSteps"/> makes from losses.</param>
    /// <param name="title">The title.</param>
    /// <param name="logarithmic">Whether the losses stand on an axis of powers of ten.</param>
    /// <param name="xLabel">What stands along the bottom.</param>
    /// <param name="yLabel">What stands up the left side.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <exception cref="ArgumentException">There is no curve, one has no finite loss, or a negative one is to go on a logarithmic axis.</exception>
    public static Picture LossCurves(
        IEnumerable<Curve> losses,
        string title = "Loss",
        bool logarithmic = false,
        string xLabel = "step",
        string yLabel = "loss",
        int width = 800,
        int height = 500)
    {
        Chart chart = CurveChart(losses, nameof(losses), title, xLabel, yLabel, default, new AxisScale(logarithmic), width, height);
        return new Picture(chart with { StepsAlongX = true });
    }
}
