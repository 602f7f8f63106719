using System.Numerics;
using System.Runtime.InteropServices;

namespace Micrograd.Repl.Hosting;

/// <summary>
/// CRC-32C finds damage, not malice. A cryptographic hash would load OpenSSL, and that takes a tenth of the time of a
/// kept page.
/// </summary>
internal static class Checksum
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = ~0u;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, rest);
        return ~crc;
    }
}
