using Micrograd.Plotting.Charts;
using ScottPlot;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Maps;

/// <summary>The minimum of a function on a map, as a cross.</summary>
internal sealed record LowestMark(Curve Place, double Height) : Mark
{
    private const float Size = 15;
    private const int Halvings = 40;
    private const double Negligible = 1e-9;

    public override IReadOnlyList<Curve> Series => [Place];

    public override string LegendText => $"minimum, {Numbers.Short(Height)}";

    /// <summary>The lowest place between the cells, or null where it is at the edge of the map.</summary>
    public static LowestMark? Of(Func<double, double, double> f, Grid grid)
    {
        (int row, int column) = grid.Lowest();
        if (row == 0 || row == grid.Rows - 1 || column == 0 || column == grid.Columns - 1)
            return null;
        (double x, double y, double low) = (grid.X(column), grid.Y(row), grid.Cells[row, column]);
        double across = (grid.Right - grid.Left) / grid.Columns, up = (grid.Top - grid.Bottom) / grid.Rows;
        for (int halving = 0; halving < Halvings; halving++, across /= 2, up /= 2)
        {
            foreach ((double dx, double dy) in new (double, double)[] { (across, 0), (-across, 0), (0, up), (0, -up) })
            {
                double there = f(x + dx, y + dy);
                if (there < low)
                    (x, y, low) = (x + dx, y + dy, there);
            }
        }

        if (Math.Abs(low) < Negligible * (grid.Finite.Max() - low))
            low = 0;
        return new LowestMark(new Curve("minimum", [x], [y], CurveStyle.Points).Frozen(), low);
    }

    public override void AddTo(Plot plot, Chart chart)
    {
        Marker cross = plot.Add.Marker(
            chart.X.Place(Place.X[0]), chart.Y.Place(Place.Y[0]), MarkerShape.Cross, Size, Inks.Ink);
        cross.MarkerStyle.LineWidth = 2.2f;
        cross.LegendText = LegendText;
    }
}
