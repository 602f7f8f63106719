using ScottPlot;
using ScottPlot.DataSources;
using ScottPlot.Plottables;

namespace Micrograd.Plotting.Charts;

/// <summary>A line whose legend also shows the mark that some places on the line have.</summary>
internal sealed class MarkedLine(Coordinates[] places, MarkerStyle mark)
    : Scatter(new ScatterSourceCoordinatesArray(places)), IPlottable
{
    IEnumerable<LegendItem> IPlottable.LegendItems =>
        LegendItem.Single(new LegendItem
        {
            Plottable = this,
            LabelText = LegendText,
            LineStyle = LineStyle,
            MarkerStyle = mark,
        });
}
