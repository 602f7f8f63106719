using ScottPlot;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Charts;

/// <summary>The residual of each point, y - (slope·x + intercept), as a stroke from the point to the line.</summary>
/// <param name="Residuals">The residual at each x.</param>
/// <param name="Heights">The y of the points.</param>
internal sealed record ResidualsMark(Curve Residuals, IReadOnlyList<double> Heights) : Mark
{
    public override IReadOnlyList<Curve> Series => [Residuals];

    public override string LegendText =>
        $"residuals, sum of squares {Numbers.Short(Residuals.Y.Sum(residual => residual * residual))}";

    public static ResidualsMark Of(IReadOnlyList<double> x, IReadOnlyList<double> y, double slope, double intercept)
    {
        double[] residuals = [.. x.Zip(y, (at, height) => height - (slope * at + intercept))];
        return new ResidualsMark(new Curve("residuals", x, residuals).Frozen(), Array.AsReadOnly([.. y]));
    }

    public override IEnumerable<(double X, double Y)> PlacesOn(Chart chart) =>
        Residuals.X.Zip(Heights, (x, y) => (chart.X.Place(x), chart.Y.Place(y)));

    public override void AddTo(Plot plot, Chart chart)
    {
        for (int i = 0; i < Heights.Count; i++)
        {
            double x = chart.X.Place(Residuals.X[i]), y = chart.Y.Place(Heights[i]);
            double onLine = chart.Y.Place(Heights[i] - Residuals.Y[i]);
            if (double.IsNaN(onLine))
                continue;
            LinePlot line = plot.Add.Line(x, y, x, onLine);
            line.LineStyle = new LineStyle { Width = 1.8f, Color = Inks.Vermilion, AntiAlias = true };
            line.MarkerStyle = MarkerStyle.None;
            line.LegendText = i == 0 ? LegendText : "";
        }
    }
}
