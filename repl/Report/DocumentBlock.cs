namespace Micrograd.Repl.Report;

/// <summary>A part of a document: one element.</summary>
/// <param name="Markup">The element.</param>
/// <param name="IsOld">Whether it is what the run before gave, because this run has not come there yet.</param>
internal sealed record DocumentBlock(string Markup, bool IsOld = false);
