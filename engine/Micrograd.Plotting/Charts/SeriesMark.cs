using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>A curve or a set of points. A number that is not finite leaves a gap, and the legend counts them.</summary>
internal sealed record SeriesMark(Curve Curve, Color Color) : Mark
{
    private const float LineWidth = 2.5f;
    private const float SizeAlone = 4;
    private const int FewPoints = 60;
    private const int MarksOnLine = 8;
    private const float SizeOfMark = 9;

    public float MarkerSize { get; init; } = 9;

    public MarkerShape Shape { get; init; } = MarkerShape.FilledCircle;

    /// <summary>
    /// How many curves of the same style come before this one: from the first on, marks tell them apart.
    /// </summary>
    public int Number { get; init; }

    /// <summary>How many numbers have no place on the axes.</summary>
    public int LeftOut { get; init; }

    public override IReadOnlyList<Curve> Series => [Curve];

    public override bool HasNote => LeftOut > 0;

    public override bool JoinsPlaces => HasLine;

    public bool OnlyAboveZero { get; init; }

    public override string LegendText => LeftOut == 0 ? Curve.Name
        : $"{Curve.Name} ({LeftOut} of {Curve.Y.Count} left out: {WhyLeftOut})".TrimStart();

    private string WhyLeftOut => OnlyAboveZero ? "not finite or not above 0" : "not finite";

    private bool HasLine => Curve.Style is not CurveStyle.Points;

    private float? SizeOnLine => !HasLine ? null : Curve.X.Count > FewPoints ? 5 : 8;

    private bool HasMarkers => Curve.Style is CurveStyle.Points or CurveStyle.LineAndPoints;

    /// <summary>A copy that counts the numbers without a place on these axes.</summary>
    public SeriesMark CountedOn(AxisScale x, AxisScale y) => this with
    {
        LeftOut = Curve.X.Zip(Curve.Y).Count(p => double.IsNaN(x.Place(p.First)) || double.IsNaN(y.Place(p.Second))),
        OnlyAboveZero = x.IsLogarithmic || y.IsLogarithmic,
    };

    public override void AddTo(Plot plot, Chart chart)
    {
        Coordinates[] places = [.. Curve.X.Zip(Curve.Y, (x, y) => new Coordinates(chart.X.Place(x), chart.Y.Place(y)))];
        MarkerStyle some = HasMarkers ? Marker(SizeOnLine ?? MarkerSize)
            : Number > 0 ? Marker(SizeOfMark)
            : MarkerStyle.None;
        var scatter = new MarkedLine(places, some); // ScottPlot leaves a gap at NaN
        plot.PlottableList.Add(scatter);
        scatter.LegendText = LegendText;
        scatter.LineStyle = new LineStyle
        {
            Width = HasLine ? LineWidth : 0,
            Color = Color,
            AntiAlias = true,
        };
        if (Curve.Style == CurveStyle.Dashed)
            scatter.PathStrategy = new Dashes();
        scatter.MarkerStyle = HasMarkers ? some : MarkerStyle.None;
        if (HasMarkers)
            return;
        plot.Add.ScatterPoints(Alone(places)).MarkerStyle = Marker(SizeAlone);
        if (Number > 0)
            plot.Add.ScatterPoints(Some(places)).MarkerStyle = some;
    }

    private MarkerStyle Marker(float size) => new(Shape, size, Color)
    {
        LineColor = Shape == MarkerShape.Eks ? Color : Colors.White,
        LineWidth = Shape == MarkerShape.Eks ? 2 : HasLine ? 0 : 1,
    };

    /// <summary>A few places along the line, other ones for each curve of a chart.</summary>
    private Coordinates[] Some(Coordinates[] places)
    {
        double step = Math.Max(1, places.Length / (double)MarksOnLine);
        double first = step * (0.5 + Number * 0.37) % step;
        return [.. Enumerable.Range(0, Math.Min(MarksOnLine, places.Length))
            .Select(i => places[Math.Min(places.Length - 1, (int)(first + i * step))])
            .Where(place => place.AreReal)];
    }

    /// <summary>The places between two gaps. No line goes through them, so each needs a dot.</summary>
    private static Coordinates[] Alone(Coordinates[] places)
    {
        return [.. places.Where((_, i) => Stands(i) && !Stands(i - 1) && !Stands(i + 1))];

        bool Stands(int i) => i >= 0 && i < places.Length && places[i].AreReal;
    }
}
