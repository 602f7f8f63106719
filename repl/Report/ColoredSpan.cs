namespace Micrograd.Repl.Report;

/// <summary>A part of a text and the class of its color.</summary>
internal sealed record ColoredSpan(int Start, int Length, string Class);
