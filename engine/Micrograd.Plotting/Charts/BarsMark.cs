using Micrograd.Plotting.Fonts;
using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;

namespace Micrograd.Plotting.Charts;

/// <summary>Horizontal bars, or points on a logarithmic axis; the first at the top, each with its value.</summary>
internal sealed record BarsMark(Curve Values) : Mark
{
    private const double Thickness = 0.62;
    private const float PointSize = 12;
    private const float AroundPlot = 70;
    private const float AroundValue = 20;

    public override IReadOnlyList<Curve> Series => [Values];

    /// <summary>The first name stands in the top row, which has the highest number.</summary>
    public static BarsMark Of(IReadOnlyList<double> values) => new(
        new Curve("", values, [.. Enumerable.Range(1, values.Count).Select(i => (double)(values.Count - i))]).Frozen());

    public override Extent ExtentOn(Chart chart)
    {
        double from = Start(chart);
        double low = Math.Min(from, PlacesOn(chart).Min(place => place.X));
        double high = Math.Max(from, PlacesOn(chart).Max(place => place.X));
        double room = Math.Max(high - low, 1e-300) * RoomForValues(chart);
        double left = low < from ? low - room : low;
        double right = high > from ? high + room : high == low ? low + 1 : high;
        double half = Math.Max(0.6, RowNames.LettersInRows(chart) / 2);
        return new Extent(left, right, -half, Values.X.Count - 1 + half);
    }

    public override void AddTo(Plot plot, Chart chart)
    {
        double from = Start(chart);
        for (int i = 0; i < Values.X.Count; i++)
        {
            (double end, double row) = (chart.X.Place(Values.X[i]), Values.Y[i]);
            if (chart.X.IsLogarithmic)
                AddPoint(plot, from, end, row);
            else
                AddBar(plot, end, row);
            if (!RowNames.Shows(chart, (int)row))
                continue;
            Text value = plot.Add.Text(Numbers.Full(Values.X[i]), end, row);
            ChartPainter.SetFont(value.LabelStyle, ChartPainter.LegendSize, bold: true);
            value.Alignment = end < from ? Alignment.MiddleRight : Alignment.MiddleLeft;
            value.OffsetX = end < from ? -10 : 10;
        }
    }

    private static void AddBar(Plot plot, double end, double row) => plot.Add.Bar(new Bar
    {
        Position = row,
        Value = end,
        Size = Thickness,
        Orientation = Orientation.Horizontal,
        FillColor = Inks.Blue,
        LineWidth = 0,
    });

    /// <summary>On a logarithmic axis a length has no meaning: a point, and a faint line that leads the eye.</summary>
    private static void AddPoint(Plot plot, double from, double end, double row)
    {
        LinePlot line = plot.Add.Line(from, row, end, row);
        line.LineStyle = new LineStyle { Width = 1.2f, Color = Inks.Frame.WithAlpha(.6), AntiAlias = true };
        line.MarkerStyle = MarkerStyle.None;
        Marker point = plot.Add.Marker(end, row, MarkerShape.FilledCircle, PointSize, Inks.Blue);
        point.MarkerStyle.LineWidth = 0;
    }

    /// <summary>The room for the widest value at the end of a bar, as a fraction of the range of the bars.</summary>
    private double RoomForValues(Chart chart)
    {
        using SKFont bold = Typefaces.Font(ChartPainter.LegendSize, bold: true);
        using SKFont plain = Typefaces.Font(ChartPainter.TickSize);
        float names = Enumerable.Range(0, chart.Rows.Count)
            .Max(row => plain.MeasureText(RowNames.Reserved(chart, row)));
        float values = Values.X.Max(x => bold.MeasureText(Numbers.Full(x)));
        double fraction = (values + AroundValue) / Math.Max(1, chart.Width - AroundPlot - names);
        return fraction / (1 - Math.Min(fraction, 0.6));
    }

    /// <summary>
    /// Where the rows begin: at 0, or on a logarithmic axis, which has no 0, at the power of ten below the least value.
    /// </summary>
    private double Start(Chart chart) => chart.X.IsLogarithmic ? Math.Ceiling(PlacesOn(chart).Min(p => p.X)) - 1 : 0;
}
