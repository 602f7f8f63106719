namespace Micrograd.Repl.Watch;

/// <summary>A part of a document that the browser shows.</summary>
/// <param name="Key">Names its content: parts with the same markup have keys that differ only in their number.</param>
/// <param name="Markup">The part.</param>
/// <param name="Mark">"changed" since the run before, "old" if it is from the run before, or empty.</param>
internal sealed record LivePart(string Key, string Markup, string Mark);
