namespace Micrograd;

/// <summary>
/// A data set in three parts: to learn from, to choose settings by, and to judge the result with at the end.
/// </summary>
/// <param name="Train">The examples that the network is trained on.</param>
/// <param name="Validation">Examples to watch the loss on during training.</param>
/// <param name="Test">Examples to keep unseen until the network is final.</param>
public sealed record Splits(
    IReadOnlyList<Example> Train,
    IReadOnlyList<Example> Validation,
    IReadOnlyList<Example> Test);
