namespace Micrograd.Testing;

/// <summary>The exit code of a program and all that it printed, with \n at the end of each line.</summary>
public sealed record ProcessRun(int ExitCode, string Output, string Errors);
