using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>One thing that stands on a chart: its numbers, and how ScottPlot is to draw them.</summary>
internal abstract record Mark
{
    /// <summary>The numbers as they were given.</summary>
    public abstract IReadOnlyList<Curve> Series { get; }

    /// <summary>Whether the axes must reach as far as this does.</summary>
    public bool WidensAxes { get; init; } = true;

    /// <summary>What the legend says; empty for nothing.</summary>
    public virtual string LegendText => "";

    /// <summary>Whether there is a line from place to place.</summary>
    public virtual bool JoinsPlaces => false;

    /// <summary>A remark that must be read even where a legend would not be needed.</summary>
    public virtual bool HasNote => false;

    /// <summary>The places that it covers, so that the legend can keep clear of them.</summary>
    public virtual IEnumerable<(double X, double Y)> PlacesOn(Chart chart) =>
        from curve in Series
        from i in Enumerable.Range(0, curve.X.Count)
        let place = (X: chart.X.Place(curve.X[i]), Y: chart.Y.Place(curve.Y[i]))
        where double.IsFinite(place.X) && double.IsFinite(place.Y)
        select place;

    public virtual Extent ExtentOn(Chart chart) => Extent.Of(PlacesOn(chart));

    public abstract void AddTo(Plot plot, Chart chart);
}
