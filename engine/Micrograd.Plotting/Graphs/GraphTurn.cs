namespace Micrograd.Plotting.Graphs;

/// <summary>How a line reaches the next row: down at the right, back between the rows, down at the left.</summary>
internal readonly record struct GraphTurn(float Right, float Between, float Left);
