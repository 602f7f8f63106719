using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>One thing on a chart: its numbers, and how ScottPlot draws them.</summary>
internal abstract record Mark
{
    /// <summary>The numbers as they were given.</summary>
    public abstract IReadOnlyList<Curve> Series { get; }

    /// <summary>Whether the axes must reach as far as it does.</summary>
    public bool WidensAxes { get; init; } = true;

    /// <summary>The text in the legend; empty for none.</summary>
    public virtual string LegendText => "";

    /// <summary>Whether a line joins its places.</summary>
    public virtual bool JoinsPlaces => false;

    /// <summary>Whether the legend has a remark that must be read, and is shown even for one mark.</summary>
    public virtual bool HasNote => false;

    /// <summary>The places that it covers; the legend keeps clear of them.</summary>
    public virtual IEnumerable<(double X, double Y)> PlacesOn(Chart chart) =>
        from curve in Series
        from i in Enumerable.Range(0, curve.X.Count)
        let place = (X: chart.X.Place(curve.X[i]), Y: chart.Y.Place(curve.Y[i]))
        where double.IsFinite(place.X) && double.IsFinite(place.Y)
        select place;

    public virtual Extent ExtentOn(Chart chart) => Extent.Of(PlacesOn(chart));

    public abstract void AddTo(Plot plot, Chart chart);
}
