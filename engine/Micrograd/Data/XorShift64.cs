using System.Globalization;

namespace Micrograd;

/// <summary>
/// The small 64-bit generator of LLM101n's micrograd, which takes four lines in any language.
/// </summary>
/// <remarks>
/// xorshift64*: three shifts (12, 25, 27) and a multiplication. It agrees with the Python of the source to the last
/// bit. Do not use it from two threads at once.
/// Source: EurekaLabsAI/micrograd, <c>utils.py</c>; S. Vigna, An experimental exploration of Marsaglia's xorshift
/// generators, scrambled (ACM TOMS 42, 2016).
/// </remarks>
public sealed class XorShift64 : IUniformSource
{
    private ulong state;

    /// <summary>Starts the stream of the seed.</summary>
    /// <param name="seed">1 or more; it is the first state.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative, or 0, which gives only zeros.</exception>
    public XorShift64(long seed)
    {
        if (seed <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(seed), string.Create(CultureInfo.InvariantCulture,
                $"XorShift64 was given the seed {seed}. Give 1 or more: the seed 0 gives only zeros."));
        }

        state = (ulong)seed;
    }

    /// <summary>The next 32 bits: the upper half of the scrambled state.</summary>
    public uint RandomU32()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (uint)((state * 0x2545F4914F6CDD1DUL) >> 32);
    }

    /// <summary>The next number in [0, 1), with the 24 random bits that a float32 holds.</summary>
    public double Random() => (RandomU32() >> 8) / 16777216.0;

    /// <summary>The next number from low up to high.</summary>
    /// <remarks>low + (high - low) · Random().</remarks>
    /// <param name="low">The smallest number that can come.</param>
    /// <param name="high">The end of the range.</param>
    public double Uniform(double low, double high) => low + (high - low) * Random();
}
