namespace Micrograd;

/// <summary>What one forward pass of a training gives.</summary>
/// <param name="Loss">The value to make small.</param>
/// <param name="Accuracy">
/// Which part of the examples was right, from 0 to 1, where that is known; it is only reported.
/// </param>
public sealed record Objective(Value Loss, double? Accuracy = null);
