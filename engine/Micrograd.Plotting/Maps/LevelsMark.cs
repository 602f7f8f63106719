using Micrograd.Plotting.Charts;
using ScottPlot;

namespace Micrograd.Plotting.Maps;

/// <summary>Lines along which a grid has one value.</summary>
internal sealed record LevelsMark(Grid Grid, IReadOnlyList<double> Levels) : Mark
{
    public float Width { get; init; } = 1.2f;

    public Color Color { get; init; } = Inks.Frame;

    /// <summary>Whether each line shows its value.</summary>
    public bool Labeled { get; init; }

    /// <summary>A curve that the values must not cover.</summary>
    public Curve? KeepClearOf { get; init; }

    public override IReadOnlyList<Curve> Series => [];

    public override Extent ExtentOn(Chart chart) => Grid.ExtentOn(chart);

    public override void AddTo(Plot plot, Chart chart) => plot.PlottableList.Add(new LevelsPlottable(this, chart));
}
