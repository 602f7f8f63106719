namespace Micrograd;

/// <summary>One kind of number that an optimizer remembers for each parameter from step to step.</summary>
/// <param name="Name">Its name, such as "velocity".</param>
/// <param name="Numbers">
/// One for each of <see cref="Optimizer.Parameters"/>, in their order; they change with the next step.
/// </param>
public sealed record OptimizerMemory(string Name, IReadOnlyList<double> Numbers);
