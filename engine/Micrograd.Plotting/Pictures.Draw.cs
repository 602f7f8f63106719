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
    /// Backward first.
    /// </remarks>
    /// <param name="root">The value at the end, such as the loss.</param>
    /// <param name="unfold">
    /// Whether a neuron's sum is written out as the lecture's * and +, instead of one "dot".
    /// </param>
    /// <param name="slopes">Whether each line shows its local slope.</param>
    /// <param name="force">Whether to draw a graph of more than 150 values too, up to 5,000.</param>
    /// <param name="title">The title.</param>
    /// <exception cref="InvalidOperationException">
    /// The graph has more values than a picture can show; the message says how many and what to do. Or it was
    /// to be unfolded or to show slopes, and the <see cref="Value.Data"/> under a dot product has changed since.
    /// </exception>
    public static Picture Draw(
        Value root, bool unfold = false, bool slopes = false, bool force = false, string? title = null)
    {
        var graph = Graph.Of(root);
        Refuse(graph.Nodes.Count, force);
        IReadOnlyDictionary<Value, string> names = ParameterNames.Of(graph);
        if (unfold)
        {
            graph = graph.Unfold(names);
            Refuse(graph.Nodes.Count, force);
        }

        if (slopes)
            graph.Unfold(); // throws where the slopes of a dot product are no longer known
        return new Picture(new GraphPainting(graph, names, slopes, title ?? ""));
    }

    private static void Refuse(int count, bool force)
    {
        if (count <= (force ? MostDrawable : MostReadable))
            return;

        string how = force
            ? $"more than the {MostDrawable:N0} that can be drawn at all. "
                + "Draw one example, or a part: any Value is the root of its own graph."
            : $"more than the {MostReadable} that a picture can show readably. "
                + "Draw one example, or a part (any Value is the root of its own graph), "
                + $"or pass force: true, which draws up to {MostDrawable:N0}.";
        throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"The graph has {count:N0} values, ") + how);
    }
}
