namespace Micrograd.Plotting.Graphs;

/// <summary>How many values a graph may have on a page to walk through.</summary>
internal static class GraphLimits
{
    public const int MostWalkable = 20_000;

    /// <summary>Beyond it the neurons stay folded, and open on request.</summary>
    public const int MostUnfolded = 2_000;
}
