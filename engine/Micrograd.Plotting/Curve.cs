namespace Micrograd.Plotting;

/// <summary>Numbers to be drawn, with the name that the legend shows.</summary>
/// <param name="Name">The name in the legend; empty for none.</param>
/// <param name="X">The x of each point, in any order.</param>
/// <param name="Y">The y of each point, one for each of <paramref name="X"/>; NaN leaves a gap.</param>
/// <param name="Style">A line, dots, or both.</param>
public sealed record Curve(
    string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, CurveStyle Style = CurveStyle.Line)
{
    private const int Samples = 501;

    /// <summary>The curve of a function over a range, at 501 places.</summary>
    /// <param name="name">The name in the legend.</param>
    /// <param name="f">The function.</param>
    /// <param name="start">The x where it begins.</param>
    /// <param name="stop">The x where it ends.</param>
    /// <param name="style">How it is drawn.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite.</exception>
    public static Curve Of(
        string name, Func<double, double> f, double start, double stop, CurveStyle style = CurveStyle.Line)
    {
        ArgumentNullException.ThrowIfNull(f);
        Require.Range(start, stop, nameof(start));
        double[] x = [.. Enumerable.Range(0, Samples).Select(i => start + (stop - start) * i / (Samples - 1))];
        return new Curve(name, x, [.. x.Select(f)], style);
    }

    /// <summary>The curve of one number a step: the first stands at x = 0, the second at 1, and so on.</summary>
    /// <param name="name">The name in the legend.</param>
    /// <param name="values">The numbers, such as the losses of a training.</param>
    /// <param name="style">How it is drawn.</param>
    public static Curve OfSteps(string name, IEnumerable<double> values, CurveStyle style = CurveStyle.Line)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] y = [.. values];
        return new Curve(name, [.. Enumerable.Range(0, y.Length).Select(i => (double)i)], y, style);
    }

    /// <summary>The name and the number of points.</summary>
    public override string ToString() => $"Curve(\"{Name}\", {X.Count} points)";

    /// <summary>A copy that nobody else can change.</summary>
    internal Curve Frozen() => this with { X = Array.AsReadOnly([.. X]), Y = Array.AsReadOnly([.. Y]) };
}
