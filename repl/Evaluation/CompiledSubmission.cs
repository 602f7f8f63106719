namespace Micrograd.Repl.Evaluation;

/// <summary>A submission ready to run.</summary>
/// <param name="ClassName">The class that holds its variables and runs it.</param>
/// <param name="Assembly">Its assembly.</param>
/// <param name="Symbols">Its portable PDB.</param>
internal sealed record CompiledSubmission(string ClassName, byte[] Assembly, byte[] Symbols);
