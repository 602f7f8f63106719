using ScottPlot;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Charts;

/// <summary>From each point up or down to the line: y - (slope·x + intercept).</summary>
/// <param name="Residuals">At each x its residual.</param>
/// <param name="Heights">The points' own y.</param>
internal sealed record ResidualsMark(Curve Residuals, IReadOnlyList<double> Heights) : Mark
{
    public override IReadOnlyList<Curve> Series => [Residuals];

    public override string LegendText =>
        $"residuals, sum of squares {Numbers.Short(Residuals.Y.Sum(residual => residual * residual))}";

    public static ResidualsMark Of(IReadOnlyList<double> x, IReadOnlyList<double> y, double slope, double intercept) => new(
        new Curve("residuals", x, [.. x.Zip(y, (at, height) => height - (slope * at + intercept))]).Frozen(), Array.AsReadOnly([.. y]));

    public override IEnumerable<(double X, double Y)> PlacesOn(Chart chart) => Residuals.X.Zip(Heights);

    public override void AddTo(Plot plot, Chart chart)
    {
        for (int i = 0; i < Heights.Count; i++)
        {
            double x = Residuals.X[i];
            LinePlot line = plot.Add.Line(x, Heights[i], x, Heights[i] - Residuals.Y[i]);
            line.LineStyle = new LineStyle { Width = 1.8f, Color = Inks.Vermilion, AntiAlias = true };
            line.MarkerStyle = MarkerStyle.None;
            line.LegendText = i == 0 ? LegendText : "";
        }
    }
}
