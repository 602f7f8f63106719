namespace Micrograd;

/// <summary>
/// MT19937, the generator inside Python's random and NumPy's RandomState; the two seed it and read it differently.
/// </summary>
/// <remarks>
/// Source: M. Matsumoto, T. Nishimura, Mersenne Twister: a 623-dimensionally equidistributed uniform pseudo-random
/// number generator (ACM TOMACS 8, 1998), with the seeding of their 2002 revision, mt19937ar.
/// </remarks>
internal sealed class MersenneTwister
{
    private const int Length = 624;
    private const int Middle = 397;

    private readonly uint[] state = new uint[Length];
    private int position = Length;

    /// <summary>Seeds it with one number, as NumPy does (init_genrand).</summary>
    public MersenneTwister(uint seed)
    {
        state[0] = seed;
        for (int i = 1; i < Length; i++)
            state[i] = 1812433253u * Mixed(i - 1) + (uint)i;
    }

    /// <summary>Seeds it with any number of 32-bit words, as Python does (init_by_array).</summary>
    public MersenneTwister(ReadOnlySpan<uint> key) : this(19650218u)
    {
        int i = 1;
        for (int round = 0; round < Math.Max(Length, key.Length); round++)
        {
            int word = round % key.Length;
            state[i] = (state[i] ^ (Mixed(i - 1) * 1664525u)) + key[word] + (uint)word;
            i = NextWord(i);
        }

        for (int round = 1; round < Length; round++)
        {
            state[i] = (state[i] ^ (Mixed(i - 1) * 1566083941u)) - (uint)i;
            i = NextWord(i);
        }

        // This bit is set for every key: a state of zeros would give only zeros.
        state[0] = 0x80000000u;
    }

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32()
    {
        if (position == Length)
            Refill();

        uint y = state[position++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680u;
        y ^= (y << 15) & 0xEFC60000u;
        return y ^ (y >> 18);
    }

    /// <summary>
    /// The next number in [0, 1): 27 bits of one output and 26 bits of the next make the 53 of a double.
    /// </summary>
    public double NextDouble()
    {
        uint upper = NextUInt32() >> 5;
        uint lower = NextUInt32() >> 6;
        return (upper * 67108864.0 + lower) / 9007199254740992.0;
    }

    private uint Mixed(int i) => state[i] ^ (state[i] >> 30);

    // For seeding: after the last word comes word 1 again, and word 0 takes a copy of the last word.
    private int NextWord(int i)
    {
        if (i + 1 < Length)
            return i + 1;

        state[0] = state[Length - 1];
        return 1;
    }

    private void Refill()
    {
        for (int i = 0; i < Length; i++)
        {
            uint joined = (state[i] & 0x80000000u) | (state[(i + 1) % Length] & 0x7FFFFFFFu);
            uint twist = (joined & 1) == 0 ? 0u : 0x9908B0DFu;
            state[i] = state[(i + Middle) % Length] ^ (joined >> 1) ^ twist;
        }

        position = 0;
    }
}
