namespace Micrograd;

/// <summary>The result of one forward pass of a training.</summary>
/// <param name="Loss">The value to make small.</param>
/// <param name="Accuracy">
/// The share of the examples that were right, from 0 to 1, if it is known; it is only reported.
/// </param>
public sealed record Objective(Value Loss, double? Accuracy = null);
