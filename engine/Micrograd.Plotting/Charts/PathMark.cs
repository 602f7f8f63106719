using ScottPlot;

namespace Micrograd.Plotting.Charts;

/// <summary>The places that a descent went through, in order.</summary>
internal sealed record PathMark(Curve Path, int First, int LeftOut) : Mark
{
    public override IReadOnlyList<Curve> Series => [Path];

    public override bool JoinsPlaces => true;

    public override string LegendText =>
        LeftOut == 0 ? Path.Name : $"{Path.Name} ({LeftOut} of {Path.X.Count + LeftOut} places lie outside)";

    /// <summary>The first places in a row that lie inside. From a place outside, an arrow would lead nowhere.</summary>
    public static PathMark Inside(
        IReadOnlyList<(double X, double Y)> places, Func<(double X, double Y), bool> isInside, string parameter)
    {
        int first = 0;
        while (first < places.Count && !isInside(places[first]))
            first++;
        int end = first;
        while (end < places.Count && isInside(places[end]))
            end++;
        if (first == end)
        {
            throw new ArgumentException(
                $"None of the {places.Count} places of the path lies in the range that is drawn.", parameter);
        }

        (double X, double Y)[] inside = [.. places.Skip(first).Take(end - first)];
        int steps = inside.Length - 1;
        var path = new Curve(
            steps == 1 ? "1 step" : $"{steps} steps",
            [.. inside.Select(p => p.X)],
            [.. inside.Select(p => p.Y)],
            CurveStyle.LineAndPoints);
        return new PathMark(path.Frozen(), first, places.Count - inside.Length);
    }

    public override void AddTo(Plot plot, Chart chart) => plot.PlottableList.Add(new PathPlottable(
        [.. Path.X.Zip(Path.Y, (x, y) => new Coordinates(chart.X.Place(x), chart.Y.Place(y)))], First, LegendText));
}
