using System.Text;

namespace Micrograd;

/// <summary>Writes protocol buffers, the encoding of an ONNX file.</summary>
/// <remarks>
/// A message is its fields, one after another, in any order. A field begins with a key, 8 · its number + its kind. Two
/// kinds are enough here: 0, a whole number, and 2, a count of bytes and then these bytes, which are a text, a block of
/// numbers, or a message in the message. Keys, counts and whole numbers are written in pieces of seven bits, the lowest
/// first, a byte for each; its highest bit says that another byte follows. So field 2 with the text "hi" is
/// the bytes 12 02 68 69.
/// Source: https://protobuf.dev/programming-guides/encoding.
/// </remarks>
internal static class Protobuf
{
    private const int WholeNumber = 0, CountedBytes = 2;

    public static byte[] Message(IEnumerable<byte[]> fields) => [.. fields.SelectMany(field => field)];

    public static byte[] Field(int number, params IEnumerable<byte[]> message) => Field(number, Message(message));

    public static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public static byte[] Field(int number, byte[] bytes) =>
        [.. Varint(8 * number + CountedBytes), .. Varint(bytes.Length), .. bytes];

    public static byte[] Field(int number, long whole) => [.. Varint(8 * number + WholeNumber), .. Varint(whole)];

    private static List<byte> Varint(long number)
    {
        List<byte> bytes = [];
        for (; number > 0x7F; number >>= 7)
            bytes.Add((byte)(number & 0x7F | 0x80));
        bytes.Add((byte)number);
        return bytes;
    }
}
