using Micrograd.Plotting.Charts;

namespace Micrograd.Plotting;

/// <content>The losses of trainings.</content>
public static partial class Pictures
{
    /// <summary>The loss of each step of a training.</summary>
    /// <param name="losses">
    /// The loss of each step, in order. NaN and infinity leave a gap, and the legend says so.
    /// </param>
    /// <param name="title">The title.</param>
    /// <param name="logarithmic">Whether the y axis is logarithmic.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <exception cref="ArgumentException">
    /// No loss is finite, or a loss is negative and the axis is logarithmic.
    /// </exception>
    public static Picture LossCurve(
        IEnumerable<double> losses,
        string title = "Loss",
        bool logarithmic = false,
        string xLabel = "step",
        string yLabel = "loss")
    {
        ArgumentNullException.ThrowIfNull(losses);
        var curve = Curve.OfSteps(yLabel, losses);
        Require.Some(curve.Y.Count, "losses", nameof(losses));
        return LossCurves([curve], title, logarithmic, xLabel, yLabel);
    }

    /// <summary>The losses of several trainings on the same axes, such as one with ZeroGrad and one without.</summary>
    /// <param name="losses">The curves, which <see cref="Curve.OfSteps"/> makes from losses.</param>
    /// <param name="title">The title.</param>
    /// <param name="logarithmic">Whether the y axis is logarithmic.</param>
    /// <param name="xLabel">The label of the x axis.</param>
    /// <param name="yLabel">The label of the y axis.</param>
    /// <exception cref="ArgumentException">
    /// There is no curve, a curve has no finite loss, or a loss is negative and the axis is logarithmic.
    /// </exception>
    public static Picture LossCurves(
        IEnumerable<Curve> losses,
        string title = "Loss",
        bool logarithmic = false,
        string xLabel = "step",
        string yLabel = "loss")
    {
        Chart chart = CurveChart(losses, nameof(losses), title, xLabel, yLabel, default, new AxisScale(logarithmic));
        return new Picture(chart with { StepsAlongX = true });
    }
}
