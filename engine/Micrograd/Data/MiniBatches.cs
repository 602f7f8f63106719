using System.Globalization;

namespace Micrograd;

/// <summary>
/// Cuts a data set into small random batches, so that a training step needs only a few of the examples.
/// </summary>
public static class MiniBatches
{
    /// <summary>The indices of one pass over the examples, in a random order, in batches of the given size.</summary>
    /// <remarks>
    /// The order is that of <see cref="NumPyRandom.Permutation"/>, so a NumPy script with the same seed visits the same
    /// examples. Each index comes once; the last batch is smaller if the count does not divide. For the next pass, call
    /// it again with the same stream.
    /// </remarks>
    /// <param name="count">How many examples there are, 0 or more.</param>
    /// <param name="size">How many examples a batch holds, 1 or more.</param>
    /// <param name="random">The stream that gives the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or the size less than 1.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Shuffled(int count, int size, NumPyRandom random)
    {
        ArgumentNullException.ThrowIfNull(random);
        if (size < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(size), string.Create(CultureInfo.InvariantCulture,
                $"Shuffled was asked for batches of {size}. Ask for at least 1 example a batch."));
        }

        return [.. random.Permutation(count).Chunk(size)];
    }
}
