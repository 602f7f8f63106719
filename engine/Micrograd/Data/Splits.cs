namespace Micrograd;

/// <summary>A data set in three parts: to train the network, to choose settings, and to judge the result.</summary>
/// <param name="Train">The examples that the network is trained on.</param>
/// <param name="Validation">Examples on which the loss is watched during training.</param>
/// <param name="Test">Examples that stay unseen until the network is final.</param>
public sealed record Splits(
    IReadOnlyList<Example> Train,
    IReadOnlyList<Example> Validation,
    IReadOnlyList<Example> Test);
