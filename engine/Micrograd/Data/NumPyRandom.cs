using System.Globalization;
using System.Numerics;

namespace Micrograd;

/// <summary>NumPy's <c>numpy.random.RandomState(seed)</c>, also reached by <c>numpy.random.seed(seed)</c>.</summary>
/// <remarks>
/// This is the older of NumPy's two generators. NumPy keeps it unchanged for reproducible work, and scikit-learn draws
/// its data sets from it. Random, Uniform, Shuffle and Permutation agree with NumPy to the last bit; Normal does so
/// where the C library's log is the same. Do not use it from two threads at once.
/// Source: NumPy, <c>numpy/random/mtrand.pyx</c> and <c>legacy-distributions.c</c>.
/// </remarks>
public sealed class NumPyRandom : IUniformSource
{
    private readonly MersenneTwister bits;
    private double? spare;

    /// <summary>Starts the stream that <c>numpy.random.seed(seed)</c> starts.</summary>
    /// <param name="seed">From 0 to 4294967295, as in NumPy.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is outside this range.</exception>
    public NumPyRandom(long seed)
    {
        if (seed is < 0 or > uint.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(seed), string.Create(CultureInfo.InvariantCulture,
                $"NumPyRandom was given the seed {seed}. NumPy takes 0 to 4294967295: choose one of those."));
        }

        bits = new MersenneTwister((uint)seed);
    }

    /// <summary>The next number in [0, 1), with 53 random bits: <c>rand()</c>.</summary>
    public double Random() => bits.NextDouble();

    /// <summary>The next number between low and high: <c>uniform(low, high)</c>.</summary>
    /// <remarks>low + (high - low) · Random(). Rounding can give high itself.</remarks>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">The end of the range.</param>
    public double Uniform(double low, double high) => low + (high - low) * Random();

    /// <summary>
    /// The next number of a normal distribution: <c>normal(loc, scale)</c>; without arguments <c>randn()</c>.
    /// </summary>
    /// <remarks>
    /// Points are drawn until one is inside the unit circle; its two coordinates, scaled, are two results. NumPy
    /// returns the second coordinate first and keeps the first for the next call.
    /// Source: Marsaglia's polar method (1964).
    /// </remarks>
    /// <param name="mean">The mean of the distribution.</param>
    /// <param name="deviation">Its standard deviation, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is negative.</exception>
    public double Normal(double mean = 0, double deviation = 1)
    {
        if (deviation < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(deviation), string.Create(CultureInfo.InvariantCulture,
                $"Normal was given the deviation {deviation}. Give 0 or more."));
        }

        return mean + deviation * StandardNormal();
    }

    /// <summary>Puts the items into a random order, in place: <c>shuffle(items)</c>.</summary>
    /// <remarks>Fisher and Yates from the last item to the second.</remarks>
    /// <param name="items">An array or a list.</param>
    public void Shuffle<T>(IList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (int i = items.Count - 1; i >= 1; i--)
        {
            int j = IndexUpTo(i);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>The numbers 0 to count - 1 in a random order: <c>permutation(count)</c>.</summary>
    /// <param name="count">How many numbers, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public IReadOnlyList<int> Permutation(int count)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count), string.Create(CultureInfo.InvariantCulture,
                $"Permutation was asked for {count} numbers. Ask for 0 or more."));
        }

        int[] order = Enumerable.Range(0, count).ToArray();
        Shuffle(order);
        return order;
    }

    private double StandardNormal()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }

        double x, y, square;
        do
        {
            x = 2.0 * Random() - 1.0;
            y = 2.0 * Random() - 1.0;
            square = x * x + y * y;
        }
        while (square is >= 1.0 or 0.0);

        double scale = Math.Sqrt(-2.0 * Math.Log(square) / square);
        spare = scale * x;
        return scale * y;
    }

    // Draws 32 bits and keeps as many as the last index has; draws again while the result is greater.
    private int IndexUpTo(int last)
    {
        uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)last);
        uint drawn = bits.NextUInt32() & mask;
        while (drawn > (uint)last)
            drawn = bits.NextUInt32() & mask;
        return (int)drawn;
    }
}
