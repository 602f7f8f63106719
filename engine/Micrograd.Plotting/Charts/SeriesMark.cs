using ScottPlot;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Charts;

/// <summary>A curve or a cloud of points. What is not finite leaves a gap, and the legend says how much was left out.</summary>
internal sealed record SeriesMark(Curve Curve, Color Color) : Mark
{
    private const float LineWidth = 2.5f;
    private const int FewPoints = 60;

    public float MarkerSize { get; init; } = 9;

    public MarkerShape Shape { get; init; } = MarkerShape.FilledCircle;

    /// <summary>How many numbers have no place on the axes.</summary>
    public int LeftOut { get; init; }

    public override IReadOnlyList<Curve> Series => [Curve];

    public override bool HasNote => LeftOut > 0;

    public override bool JoinsPlaces => HasLine;

    public override string LegendText => LeftOut == 0 ? Curve.Name
        : $"{Curve.Name} ({LeftOut} of {Curve.Y.Count} left out: not finite{(OnlyAboveZero ? " or not above 0" : "")})".TrimStart();

    public bool OnlyAboveZero { get; init; }

    private bool HasLine => Curve.Style is not CurveStyle.Points;

    private bool HasMarkers => Curve.Style is CurveStyle.Points or CurveStyle.LineAndPoints;

    /// <summary>With what the chart's axes have no place for counted.</summary>
    public SeriesMark CountedOn(AxisScale x, AxisScale y) => this with
    {
        LeftOut = Curve.X.Zip(Curve.Y).Count(p => double.IsNaN(x.Place(p.First)) || double.IsNaN(y.Place(p.Second))),
        OnlyAboveZero = x.IsLogarithmic || y.IsLogarithmic,
    };

    public override void AddTo(Plot plot, Chart chart)
    {
        string legend = LegendText;
        foreach (Coordinates[] run in RunsOn(chart))
        {
            Scatter scatter = plot.Add.Scatter(run);
            scatter.LegendText = legend;
            scatter.LineStyle = new LineStyle
            {
                Width = HasLine ? LineWidth : 0,
                Color = Color,
                Pattern = Curve.Style == CurveStyle.Dashed ? LinePattern.Dashed : LinePattern.Solid,
                AntiAlias = true,
            };
            bool alone = HasLine && run.Length == 1;
            scatter.MarkerStyle = HasMarkers || alone ? Marker(alone) : MarkerStyle.None;
            legend = ""; // the legend names the curve once, however many pieces it has
        }
    }

    private MarkerStyle Marker(bool alone) => new(Shape, HasLine ? (alone ? 4 : Curve.X.Count > FewPoints ? 5 : 8) : MarkerSize, Color)
    {
        LineColor = Colors.White,
        LineWidth = HasLine ? 0 : 1,
    };

    private IEnumerable<Coordinates[]> RunsOn(Chart chart)
    {
        List<Coordinates> run = [];
        for (int i = 0; i < Curve.X.Count; i++)
        {
            var place = new Coordinates(chart.X.Place(Curve.X[i]), chart.Y.Place(Curve.Y[i]));
            if (double.IsFinite(place.X) && double.IsFinite(place.Y))
            {
                run.Add(place);
            }
            else if (run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }
        }

        if (run.Count > 0)
            yield return [.. run];
    }
}
