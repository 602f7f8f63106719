using System.Runtime.CompilerServices;

namespace Micrograd;

/// <summary>A row of a matrix, and the number that it is multiplied with in a sum of rows.</summary>
internal readonly record struct Term(int Row, double Factor)
{
    /// <summary>
    /// Puts a term behind others if it counts, and gives how many there are then. There is no branch: behind a relu it
    /// would be guessed wrong half the time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Add(Span<Term> terms, int count, Term term, bool counts)
    {
        terms[count] = term;
        return count + Unsafe.BitCast<bool, byte>(counts);
    }
}
