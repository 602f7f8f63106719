using System.Globalization;
using Micrograd.Plotting.Graphs;

namespace Micrograd.Plotting;

/// <content>The computation graph.</content>
public static partial class Pictures
{
    private const int MostReadable = 150;
    private const int MostDrawable = 5_000;

    /// <summary>The graph of everything that a value was computed from, as the lecture draws it.</summary>
    /// <remarks>
    /// A box for each value (label, data, grad) and a round node for each operation, from left to right; leaves are
    /// tinted. The picture is as large as the graph makes it. It shows data and gradients at the time of the call: call
    /// Backward first. A graph too large for a picture is kept all the same, for Graph and for a page of up to 20,000
    /// values.
    /// </remarks>
    /// <param name="root">The value at the end, such as the loss.</param>
    /// <param name="unfold">
    /// Whether a neuron's sum is written out as the lecture's * and +, instead of one "dot".
    /// </param>
    /// <param name="slopes">Whether each line shows its local slope.</param>
    /// <param name="force">Whether to draw a graph of more than 150 values too, up to 5,000.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="InvalidOperationException">
    /// It was to be unfolded or to show slopes, and the <see cref="Value.Data"/> under a dot product has changed since.
    /// </exception>
    public static Picture Draw(
        Value root, bool unfold = false, bool slopes = false, bool force = false, string? title = null)
    {
        var graph = Graph.Of(root);
        int count = graph.Nodes.Count;
        int shown = unfold ? graph.UnfoldedCount() : count;
        string? refusal = Refusal(count, force) ?? Refusal(shown, force);
        if (count > GraphLimits.MostWalkable)
            return new Picture(new GraphPainting(graph, title ?? "", refusal!));

        IReadOnlyDictionary<Value, string> names = ParameterNames.Of(graph);
        var folded = new DrawnGraph(graph, names);
        DrawnGraph drawn = unfold && shown <= MostDrawable ? new DrawnGraph(graph.Unfold(names), names) : folded;
        if (slopes && refusal is null)
            graph.Unfold(); // throws where the slopes of a dot product are no longer known
        DrawnGraph walkable = shown > GraphLimits.MostUnfolded ? folded : drawn;
        return new Picture(new GraphPainting(drawn, walkable, slopes, title ?? "", refusal))
        {
            Redraw = () => folded.IsCurrent ? null : Draw(root, unfold, slopes, force, title),
        };
    }

    private static string? Refusal(int count, bool force)
    {
        if (count <= (force ? MostDrawable : MostReadable))
            return null;

        string how = force
            ? $"more than the {MostDrawable:N0} that can be drawn at all. "
                + "Draw one example, or a part: any Value is the root of its own graph."
            : $"more than the {MostReadable} that a picture can show readably. "
                + "Draw one example, or a part (any Value is the root of its own graph), "
                + $"or pass force: true, which draws up to {MostDrawable:N0}.";
        return string.Create(CultureInfo.InvariantCulture, $"The graph has {count:N0} values, ") + how;
    }
}
