namespace Micrograd.Plotting.Graphs;

/// <summary>A word and a number in a box, with the width that they take.</summary>
internal readonly record struct GraphField(string Word, string Number, float Width);
