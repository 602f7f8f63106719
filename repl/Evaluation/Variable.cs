namespace Micrograd.Repl.Evaluation;

/// <summary>A name that the session knows, with what it holds.</summary>
internal sealed record Variable(string Name, Type Type, object? Value);
