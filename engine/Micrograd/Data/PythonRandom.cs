using System.Globalization;
using System.Numerics;

namespace Micrograd;

/// <summary>Python's <c>random.Random(seed)</c>: the same seed gives the same numbers as in Python.</summary>
/// <remarks>
/// Random, Uniform, Shuffle and Choices agree with Python 3.11 to the last bit. Gauss does so where the C library's
/// log, sin and cos are the same, as on Linux; elsewhere its last digit may differ. Do not use it from two threads at
/// once.
/// Source: CPython 3.11, <c>Lib/random.py</c> and <c>Modules/_randommodule.c</c>; the generator is MT19937.
/// </remarks>
public sealed class PythonRandom : IUniformSource
{
    private readonly MersenneTwister bits;
    private double? spare;

    /// <summary>Starts the stream that <c>random.seed(seed)</c> starts.</summary>
    /// <param name="seed">
    /// Any whole number. Its sign does not matter, as in Python: -5 and 5 start the same stream.
    /// </param>
    public PythonRandom(long seed)
    {
        ulong magnitude = seed < 0 ? 0 - (ulong)seed : (ulong)seed;
        (uint lower, uint upper) = ((uint)magnitude, (uint)(magnitude >> 32));
        bits = upper == 0 ? new MersenneTwister([lower]) : new MersenneTwister([lower, upper]);
    }

    /// <summary>The next number in [0, 1), with 53 random bits: <c>random.random()</c>.</summary>
    public double Random() => bits.NextDouble();

    /// <summary>The next number between low and high: <c>random.uniform(a, b)</c>.</summary>
    /// <remarks>low + (high - low) · Random(). Rounding can give high itself.</remarks>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">The end of the range.</param>
    public double Uniform(double low, double high) => low + (high - low) * Random();

    /// <summary>The next number of a normal distribution: <c>random.gauss(mu, sigma)</c>.</summary>
    /// <remarks>
    /// Two uniform numbers u and v make two results: mean + deviation · cos(2πu)·√(-2 log(1 - v)), and the same with
    /// sin. Every second call returns the second one and draws nothing.
    /// Source: Box and Muller (1958), in CPython's form.
    /// </remarks>
    /// <param name="mean">The mean of the distribution.</param>
    /// <param name="deviation">Its standard deviation.</param>
    public double Gauss(double mean = 0, double deviation = 1)
    {
        if (spare is { } kept)
        {
            spare = null;
            return mean + kept * deviation;
        }

        double angle = Random() * (2 * Math.PI);
        double radius = Math.Sqrt(-2.0 * Math.Log(1.0 - Random()));
        spare = Math.Sin(angle) * radius;
        return mean + Math.Cos(angle) * radius * deviation;
    }

    /// <summary>Puts the items into a random order, in place: <c>random.shuffle(items)</c>.</summary>
    /// <remarks>
    /// Fisher and Yates from the last item to the second; each index is drawn from as few bits as it needs.
    /// </remarks>
    /// <param name="items">An array or a list.</param>
    public void Shuffle<T>(IList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        for (int i = items.Count - 1; i >= 1; i--)
        {
            int j = IndexBelow(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>
    /// The next index, each with a chance in proportion to its weight: <c>random.choices(range(n), weights)[0]</c>.
    /// </summary>
    /// <remarks>It draws one number, and takes the first index up to which the weights add up to more.</remarks>
    /// <param name="weights">One weight for each index: finite, 0 or more, and not all of them 0.</param>
    /// <returns>An index, from 0.</returns>
    /// <exception cref="ArgumentException">There are no weights, or they are not such numbers.</exception>
    public int Choices(IEnumerable<double> weights)
    {
        double[] sums = [.. Sums(weights)];
        if (sums.Length == 0)
            throw new ArgumentException("Choices was given no weights. Pass one for each index.", nameof(weights));
        if (!(sums[^1] > 0 && double.IsFinite(sums[^1])))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"The weights add up to {sums[^1]}.");
            throw new ArgumentException($"{found} Pass finite weights, and one that is above 0.", nameof(weights));
        }

        double drawn = Random() * sums[^1];
        int index = Array.FindIndex(sums, sum => drawn < sum);
        return index < 0 ? sums.Length - 1 : index; // rounding can make the drawn number the whole sum
    }

    private static IEnumerable<double> Sums(IEnumerable<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        double sum = 0;
        foreach ((int index, double weight) in weights.Index())
        {
            if (!(weight >= 0))
            {
                string found = string.Create(CultureInfo.InvariantCulture, $"The weight of index {index} is {weight}.");
                throw new ArgumentException($"{found} Pass 0 or more.", nameof(weights));
            }

            yield return sum += weight;
        }
    }

    // Python counts the bits of the bound itself, not of the last index, so a bound of 4 draws three bits.
    private int IndexBelow(int bound)
    {
        int unused = BitOperations.LeadingZeroCount((uint)bound);
        uint drawn = bits.NextUInt32() >> unused;
        while (drawn >= (uint)bound)
            drawn = bits.NextUInt32() >> unused;
        return (int)drawn;
    }
}
