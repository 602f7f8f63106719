namespace Micrograd;

/// <summary>All that a step needs to run: the kernels, the rows of its own section, and the shared rows.</summary>
internal sealed record Machine(Kernels Kernels, Rows Own, Rows Shared);
