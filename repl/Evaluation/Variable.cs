namespace Micrograd.Repl.Evaluation;

/// <summary>A variable of the session and its value.</summary>
internal sealed record Variable(string Name, Type Type, object? Value);
