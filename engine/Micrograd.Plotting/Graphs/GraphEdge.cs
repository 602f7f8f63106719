namespace Micrograd.Plotting.Graphs;

/// <summary>An edge by the numbers of its ends. In a + a the second edge from a to + has twin 1.</summary>
internal readonly record struct GraphEdge(int Operand, int User, int Twin);
